import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { mayHavePapers, nextFeedDay, previousFeedDay } from '../../papers/feed-day.ts';
import type { Corpus, WireItem } from './corpus.ts';
import type { HubAnswer } from './endpoints/endpoint.ts';
import type { Fault, FaultMatch } from './fault.ts';

/** A fault and the requests it waits for. */
export interface ArmedFault {
  fault: Fault;
  match: FaultMatch;
  /** How often it strikes yet. */
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
      (match.sort === undefined || match.sort === query.sort) &&
      (match.page === undefined || match.page === Number(query.p ?? '0')),
  );
  if (hit) hit.left -= 1;
  return hit?.fault;
}

/** The papers as a fault leaves them, where it is about which papers there are. */
export function spoilCorpus(fault: Fault | undefined, corpus: Corpus): Corpus {
  if (fault?.kind === 'duplicated') {
    return { ...corpus, day: (day) => corpus.day(day).flatMap((item) => [item, item]) };
  }
  if (fault?.kind === 'vanished') {
    return { ...corpus, day: (day) => corpus.day(day).slice(fault.count) };
  }
  if (fault?.kind === 'moved') {
    const origin = fault.to === 'earlier' ? nextFeedDay : previousFeedDay;
    const relabel = (item: WireItem, day: string): WireItem => ({
      ...item,
      paper: { ...item.paper, submittedOnDailyAt: `${day}T00:00:00.000Z` },
    });
    return {
      ...corpus,
      day: (day) => {
        if (!mayHavePapers(day)) return corpus.day(day);
        const stayed = corpus.day(day).slice(fault.count);
        const came = corpus.day(origin(day)).slice(0, fault.count);
        return [...came.map((item) => relabel(item, day)), ...stayed];
      },
    };
  }
  return corpus;
}

/** The answer that a fault turns a good one into, where it changes what is said rather than how it is sent. */
export function spoilAnswer(fault: Fault | undefined, answer: HubAnswer): HubAnswer {
  switch (fault?.kind) {
    case 'status': {
      const body = fault.body ?? { error: `Status ${fault.status} on command` };
      return { status: fault.status, body, ...(fault.headers && { headers: fault.headers }) };
    }
    case 'wrong-json':
      return { ...answer, body: fault.body };
    case 'redirect':
      return { status: 302, body: {}, headers: { Location: fault.to } };
    case 'bad-items':
      return {
        ...answer,
        body: [...fault.items, ...(Array.isArray(answer.body) ? answer.body : [])],
      };
    default:
      return answer;
  }
}

const portal = '<!doctype html><title>Sign in</title><h1>Welcome to the hotel</h1>';

/** Sends the bytes as the fault wants; false where the fault leaves sending alone. */
export async function sendSpoiled(
  fault: Fault,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  bytes: Buffer,
): Promise<boolean> {
  const half = bytes.subarray(0, bytes.length / 2);
  const gone = goneSignal(response);
  switch (fault.kind) {
    case 'delay':
      await pause(fault.ms, gone);
      return false;
    case 'reset':
      if (fault.at === 'body') {
        response.writeHead(status, { ...headers, 'Content-Length': String(bytes.length) });
        response.write(half);
        await pause(50, gone);
      }
      response.socket?.destroy();
      return true;
    case 'truncated':
      response.writeHead(status, headers).end(half);
      return true;
    case 'html':
      response
        .writeHead(200, { ...headers, 'Content-Type': fault.contentType ?? 'text/html' })
        .end(portal);
      return true;
    case 'bytes':
      response.writeHead(200, { ...headers, ...fault.headers });
      response.end(Buffer.from(fault.base64, 'base64'));
      return true;
    case 'dribble':
      response.writeHead(status, headers);
      for (let sent = 0; sent < bytes.length && !gone.aborted; sent += fault.bytes) {
        response.write(bytes.subarray(sent, sent + fault.bytes));
        await pause(fault.everyMs, gone);
      }
      response.end();
      return true;
    case 'huge':
      response.writeHead(200, headers);
      // A client that has had enough goes: that is no failure of this side.
      await pipeline(Readable.from(hugeJson(fault.bytes)), response).catch(() => {});
      return true;
    default:
      return false;
  }
}

function* hugeJson(bytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(256 * 1024, 'x');
  yield Buffer.from('["');
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
  yield Buffer.from('"]');
}

/** Aborted when the client goes, or has been served. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  once(response, 'close').then(
    () => gone.abort(),
    () => gone.abort(),
  );
  return gone.signal;
}

/** Waits, but not for a client that has gone. */
async function pause(ms: number, gone: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: gone }).catch(() => {});
}
