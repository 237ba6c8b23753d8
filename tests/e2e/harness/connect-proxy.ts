import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { mediaHosts } from '../../../papers/media.ts';

const hosts = ['huggingface.co', ...mediaHosts].map((host) => `${host}:443`);

/** A proxy that leads the Hub's hosts to the stand-in Hub, and refuses every other host. */
export interface ConnectProxy {
  port: number;
  /** Hosts that were asked for and refused. */
  refused: string[];
  open(): void;
  shut(): void;
  close(): Promise<void>;
}

export async function openConnectProxy(hubPort: number): Promise<ConnectProxy> {
  const refused: string[] = [];
  const tunnels = new Set<Duplex>();
  let isOpen = true;
  const server = createServer();
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
