import type { ServerResponse } from 'node:http';
import type { WireItem } from './corpus.ts';
import type { HubAnswer } from './endpoints/endpoint.ts';

/** What can go wrong on command. */
export type Fault =
  /** Headers come late, or never where `ms` is large. */
  | { kind: 'delay'; ms: number }
  /** The body comes in drops. */
  | { kind: 'dribble'; bytes: number; everyMs: number }
  /** The connection breaks, before the headers or in the middle of the body. */
  | { kind: 'reset'; at: 'start' | 'body' }
  | { kind: 'truncated' }
  /** Valid JSON of another shape. */
  | { kind: 'wrong-json'; body: unknown }
  /** A portal's page with status 200. */
  | { kind: 'html'; contentType?: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  /** A body of so many bytes. */
  | { kind: 'huge'; bytes: number }
  /** Items that cannot be read, among the good ones. */
  | { kind: 'bad-items'; items: unknown[] }
  /** Every item twice. */
  | { kind: 'duplicated' };

/** Which requests a fault strikes; nothing given strikes all. */
export interface FaultMatch {
  path?: string;
  date?: string;
  page?: number;
  /** Strikes so many times, then no more. */
  times?: number;
}

/** A fault and the requests it waits for. */
export interface ArmedFault {
  fault: Fault;
  match: FaultMatch;
  left: number;
}

/** The first armed fault that strikes this request, counted down. */
export function strike(
  armed: ArmedFault[],
  path: string,
  query: Record<string, string>,
): Fault | undefined {
  const hit = armed.find(
    ({ match, left }) =>
      left > 0 &&
      (match.path === undefined || match.path === path) &&
      (match.date === undefined || match.date === query.date) &&
      (match.page === undefined || match.page === Number(query.p ?? '0')),
  );
  if (hit) hit.left -= 1;
  return hit?.fault;
}

const portal = '<!doctype html><title>Sign in</title><h1>Welcome to the hotel</h1>';

/** The answer that a fault turns a good one into, where it changes what is said rather than how it is sent. */
export function spoilAnswer(fault: Fault, answer: HubAnswer): HubAnswer {
  const items: WireItem[] = Array.isArray(answer.body) ? answer.body : [];
  if (fault.kind === 'status') {
    const body = fault.body ?? { error: `Status ${fault.status} on command` };
    return { status: fault.status, body, ...(fault.headers && { headers: fault.headers }) };
  }
  if (fault.kind === 'wrong-json') return { ...answer, body: fault.body };
  if (fault.kind === 'redirect') return { status: 302, body: {}, headers: { Location: fault.to } };
  if (fault.kind === 'bad-items') return { ...answer, body: [...fault.items, ...items] };
  if (fault.kind === 'duplicated')
    return { ...answer, body: items.flatMap((item) => [item, item]) };
  return answer;
}

/** Sends the bytes as the fault wants; false where the fault leaves sending alone. */
export async function sendSpoiled(
  fault: Fault,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  bytes: Buffer,
): Promise<boolean> {
  const { 'Content-Encoding': _encoding, ...plain } = headers;
  switch (fault.kind) {
    case 'delay':
      await pause(fault.ms, response);
      return false;
    case 'reset':
      if (fault.at === 'body') {
        response.writeHead(status, { ...plain, 'Content-Length': String(bytes.length) });
        response.write(bytes.subarray(0, bytes.length / 2));
        await pause(50, response);
      }
      response.socket?.destroy();
      return true;
    case 'truncated':
      response.writeHead(status, plain).end(bytes.subarray(0, bytes.length / 2));
      return true;
    case 'html':
      response
        .writeHead(200, { ...plain, 'Content-Type': fault.contentType ?? 'text/html' })
        .end(portal);
      return true;
    case 'dribble':
      response.writeHead(status, plain);
      for (let sent = 0; sent < bytes.length && !response.destroyed; sent += fault.bytes) {
        response.write(bytes.subarray(sent, sent + fault.bytes));
        await pause(fault.everyMs, response);
      }
      response.end();
      return true;
    case 'huge':
      await sendHuge(response, plain, fault.bytes);
      return true;
    default:
      return false;
  }
}

async function sendHuge(response: ServerResponse, headers: Record<string, string>, bytes: number) {
  response.writeHead(200, headers);
  response.write('["');
  const chunk = Buffer.alloc(256 * 1024, 'x');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (response.write(chunk)) continue;
    await new Promise((resolve) => {
      response.once('drain', resolve);
      response.once('close', resolve);
    });
  }
  response.end('"]');
}

/** Waits, but not for a client that has gone. */
function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
