import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { isRecord } from '../../papers/is-record.ts';
import { itemFaults } from './item-faults.ts';

/** What Zotero does with a request to save. */
export type ZoteroMood =
  | 'store'
  /** As a library that the reader may only read. */
  | 'read-only'
  /** Something within Zotero goes wrong. */
  | 'broken'
  | 'teapot'
  /** No answer, for ever. */
  | 'hang'
  /** Stores the items, and is gone before it says so. */
  | 'store-and-hang-up'
  | 'hang-up';

interface Seen {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  bytes: number;
}

/** A stand-in of Zotero's connector server, by its contract as it is in the open. */
export interface ZoteroStandIn {
  readonly port: number;
  /** Every request, in its order. */
  readonly requests: readonly Seen[];
  /** The items that were stored, in their order. */
  readonly items: readonly Record<string, unknown>[];
  /** What was wrong with what came. */
  readonly faults: readonly string[];
  /** What it does from now on: `then` with requests to save beyond the first `after`. */
  be: (mood: ZoteroMood, then?: { after: number; mood: ZoteroMood }) => void;
  /** Is gone, in the midst of whatever it does; what it has stored stays. */
  pause: () => void;
  /** Is there again, at the same port; its sessions are those of a new start. */
  resume: () => Promise<void>;
  close: () => Promise<void>;
}

type Answer = [status: number, body?: unknown];

/** Starts it on a free port of the loopback interface. It sends no CORS headers, as Zotero does not. */
export async function startZotero(): Promise<ZoteroStandIn> {
  const requests: Seen[] = [];
  const items: Record<string, unknown>[] = [];
  const faults: string[] = [];
  const sessions = new Set<unknown>();
  let first: ZoteroMood = 'store';
  let later: { after: number; mood: ZoteroMood } | undefined;
  let saves = 0;

  const store = (body: unknown): Answer => {
    if (!isRecord(body) || !Array.isArray(body.items)) return [500];
    const wrong = body.items.flatMap(itemFaults);
    const ids = new Set(body.items.map((item) => item.id));
    if (ids.size < body.items.length) wrong.push('an id is there twice');
    faults.push(...wrong);
    if (wrong.length > 0) return [500];
    items.push(...body.items);
    return [201];
  };

  const save = (mood: ZoteroMood, body: unknown): Answer | 'hang' | 'hang-up' => {
    if (mood === 'hang' || mood === 'hang-up') return mood;
    if (mood === 'teapot') return [418];
    const sessionID = isRecord(body) ? body.sessionID : undefined;
    if (typeof sessionID !== 'string') faults.push('a request has no session');
    const mute = mood === 'store-and-hang-up';
    if (sessions.has(sessionID)) return mute ? 'hang-up' : [409, { error: 'SESSION_EXISTS' }];
    // It stays, whatever comes of it, as it does in Zotero.
    sessions.add(sessionID);
    if (mood === 'read-only') return [500, { libraryEditable: false }];
    if (mood === 'broken') return [500];
    const answer = store(body);
    return mute ? 'hang-up' : answer;
  };

  const answerTo = async (request: IncomingMessage): Promise<Answer | 'hang' | 'hang-up'> => {
    const { method = '', url = '', headers } = request;
    const sent = await text(request);
    requests.push({ method, path: url, headers, bytes: Buffer.byteLength(sent) });
    const isPing = url === '/connector/ping';
    if (!isPing && url !== '/connector/saveItems') return [404];
    if (method === 'OPTIONS' || method === 'HEAD') return [200];
    const isBrowser = headers['user-agent']?.startsWith('Mozilla/') || headers.origin !== undefined;
    const version = headers['x-zotero-connector-api-version'];
    if (isBrowser && version === undefined) return 'hang-up';
    if (isPing) return method === 'POST' ? [200, {}] : [200];
    if (method !== 'POST') return [400];
    if (headers['content-length'] === undefined) return [400];
    if (headers['content-type']?.split(/\s*;/)[0] !== 'application/json') return [400];
    let body: unknown;
    try {
      body = JSON.parse(sent);
    } catch {
      return [400];
    }
    if (Number(version) < 3) return [400, { error: 'CONNECTOR_VERSION_OUTDATED' }];
    saves += 1;
    return save(later && saves > later.after ? later.mood : first, body);
  };

  const server = createServer(async (request, response) => {
    const answer = await answerTo(request);
    if (answer === 'hang') return;
    if (answer === 'hang-up') {
      request.socket.destroy();
      return;
    }
    const [status, body] = answer;
    response.writeHead(status, { 'X-Zotero-Version': '7.0', 'Content-Type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  const listen = (at: number) =>
    new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const pause = () => {
    server.close();
    server.closeAllConnections();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    items,
    faults,
    be: (mood, then) => {
      first = mood;
      later = then;
      saves = 0;
    },
    pause,
    resume: async () => {
      sessions.clear();
      await listen(port);
    },
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      pause();
      await closed;
    },
  };
}
