import { createServer, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { mediaHosts } from '../../../papers/media.ts';
import { zoteroOrigin } from '../../../papers/zotero/address.ts';

const hosts = ['huggingface.co', ...mediaHosts].map((host) => `${host}:443`);

/** A proxy that leads the Hub's hosts to the stand-in Hub, Zotero's to one where there is one, and refuses all others. */
export interface ConnectProxy {
  port: number;
  /** Hosts that were asked for and refused. */
  refused: string[];
  open(): void;
  shut(): void;
  close(): Promise<void>;
}

export async function openConnectProxy(
  hubPort: number,
  zoteroPort?: number,
): Promise<ConnectProxy> {
  const refused: string[] = [];
  const tunnels = new Set<Duplex>();
  let isOpen = true;
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request;
    if (zoteroPort === undefined || !url.startsWith(`${zoteroOrigin}/`)) {
      refused.push(url);
      response.writeHead(502).end();
      return;
    }
    const path = url.slice(zoteroOrigin.length);
    const on = send({ host: '127.0.0.1', port: zoteroPort, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    on.on('error', () => response.destroy());
    request.pipe(on);
  });
  server.on('connect', (request, client) => {
    client.on('error', () => client.destroy());
    tunnels.add(client);
    client.on('close', () => tunnels.delete(client));
    const isKnown = hosts.includes(request.url ?? '');
    if (!isKnown) refused.push(request.url ?? '');
    if (!isOpen || !isKnown) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(hubPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    // A browser that was killed within a handshake: the Hub would wait for the rest of it.
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const shut = () => {
    isOpen = false;
    for (const tunnel of tunnels) tunnel.destroy();
    server.closeAllConnections();
  };
  return {
    port,
    refused,
    open: () => {
      isOpen = true;
    },
    shut,
    close: () =>
      new Promise((resolve) => {
        shut();
        server.close(() => resolve());
      }),
  };
}
