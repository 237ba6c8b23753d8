import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door between a browser and the Hub: while it is shut, connections break as they do without a network. */
export interface Gate {
  port: number;
  open(): void;
  shut(): void;
  close(): Promise<void>;
}

/** Opens a gate in front of a loopback port. */
export async function openGate(target: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((client) => {
    if (!isOpen) {
      client.destroy();
      return;
    }
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      // A connection that breaks is what the gate is for.
      socket.on('error', () => socket.destroy());
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const shut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
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
