// @vitest-environment node
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openConnectProxy } from '../../e2e/harness/connect-proxy.ts';

test('a proxy that closes takes its tunnels with it, though nobody has finished what they began', async () => {
  const hub = createServer();
  const reached = new Promise<Socket>((resolve) => hub.once('connection', resolve));
  await once(hub.listen(0, '127.0.0.1'), 'listening');
  const proxy = await openConnectProxy((hub.address() as AddressInfo).port);
  const browser = connect(proxy.port, '127.0.0.1');
  browser.write('CONNECT huggingface.co:443 HTTP/1.1\r\nHost: huggingface.co\r\n\r\n');
  await once(browser, 'data');
  const gone = once(await reached, 'close');
  (await reached).resume();
  await proxy.close();
  await gone;
  hub.close();
  await once(hub, 'close');
  expect(proxy.refused).toEqual([]);
  browser.destroy();
});
