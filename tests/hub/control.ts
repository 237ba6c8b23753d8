import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { readFault } from './fault.ts';
import type { Hub } from './hub.ts';

/** What can be asked of a running stand-in Hub, for those who ask wrongly. */
const manual = `GET    /          what is armed, and the days
GET    /requests  every request so far
POST   /faults    arms one, e.g. -d 'delay ms=5000 times=2'
DELETE /faults    disarms all
POST   /stage     shows a stage of the newest day, e.g. -d 0
`;

/** The faults that may still strike. */
function armedIn(hub: Hub): unknown[] {
  return hub.armed
    .filter(({ left }) => left > 0)
    .map(({ fault, match, left }) => ({
      ...fault,
      ...match,
      left: Number.isFinite(left) ? left : 'always',
    }));
}

function stateOf(hub: Hub): unknown {
  const { corpus } = hub;
  const latest = hub.latestDay();
  const days = corpus.days().map((day) => [day, corpus.day(day).length]);
  return {
    latest,
    stages: corpus.stages(latest),
    requests: hub.requests.length,
    armed: armedIn(hub),
    days: Object.fromEntries(days),
  };
}

function answer(hub: Hub, request: IncomingMessage, body: string): unknown {
  switch (`${request.method} ${request.url}`) {
    case 'GET /':
      return stateOf(hub);
    case 'GET /requests':
      return hub.requests;
    case 'POST /faults': {
      const { fault, match } = readFault(body);
      hub.fault(fault, match);
      return { armed: armedIn(hub) };
    }
    case 'DELETE /faults':
      hub.clearFaults();
      return { armed: armedIn(hub) };
    case 'POST /stage': {
      if (!/^\d+$/.test(body)) throw new Error(`A stage is a whole number, not “${body}”.`);
      hub.corpus.setStage(hub.latestDay(), Number(body));
      return stateOf(hub);
    }
    default:
      throw new Error(`There is no such thing. There is:\n${manual}`);
  }
}

/** A second door, plain HTTP on loopback, through which a running stand-in Hub is told what to do. */
export interface Control {
  port: number;
  close(): Promise<void>;
}

/** Opens the control door; 0 takes any free port. */
export async function startControl(hub: Hub, port = 0): Promise<Control> {
  const server = createServer(async (request, response) => {
    try {
      const said = answer(hub, request, (await text(request)).trim());
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(`${JSON.stringify(said, null, 2)}\n`);
    } catch (error) {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
