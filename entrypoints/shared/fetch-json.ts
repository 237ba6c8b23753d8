import type { Problem } from '../../papers/problem.ts';
import { type RateLimit, readRateLimit } from '../../papers/rate-limit.ts';
import { ask, letGo, readBody } from './fetch-door.ts';

/** No reply of the Hub may take longer: headers, body and the write that follows (an alarm's worker lives 30 s). */
export const requestTimeoutMs = 20_000;
/** The largest real day is 0.5 MB; a larger body than this is not a day. */
const mostBytes = 8 * 1024 * 1024;

/** What came of one request. */
export type Reply =
  | {
      kind: 'json';
      body: unknown;
      /** SHA-256 of the bytes, in hex. */
      digest: string;
      etag: string | undefined;
      /** The Hub has a further page. */
      hasNext: boolean;
      limit: RateLimit;
    }
  | { kind: 'unchanged'; limit: RateLimit }
  /** 400: the Hub does not accept this date; its text is unreliable, so only the status counts. */
  | { kind: 'refused'; limit: RateLimit }
  | { kind: 'failed'; problem: Omit<Problem, 'at'>; limit: RateLimit };

/** True for what the Hub does not have: 404, 410. */
export function isAbsent({ detail }: Pick<Problem, 'detail'>): boolean {
  return detail === 'HTTP 404' || detail === 'HTTP 410';
}

export type FetchJson = (
  url: string,
  etag: string | undefined,
  signal: AbortSignal,
) => Promise<Reply>;

function failed(kind: Problem['kind'], detail: string, limit: RateLimit = {}): Reply {
  return { kind: 'failed', problem: { kind, detail }, limit };
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function replyToStatus(status: number, limit: RateLimit): Reply {
  const detail = `HTTP ${status}`;
  if (status === 400) return { kind: 'refused', limit };
  if (status === 429) return failed('rate-limited', detail, limit);
  if (status === 404 || status === 410) return failed('shape-changed', detail, limit);
  return failed('server', detail, limit);
}

async function readReply(response: Response, limit: RateLimit): Promise<Reply> {
  const bytes = await readBody(response, () => mostBytes);
  if (!bytes) return failed('shape-changed', `more than ${mostBytes} bytes`, limit);
  const [text, digest] = [new TextDecoder().decode(bytes), await digestOf(bytes)];
  const etag = response.headers.get('ETag') ?? undefined;
  const hasNext = /rel="?next"?/.test(response.headers.get('Link') ?? '');
  try {
    return { kind: 'json', body: JSON.parse(text), digest, etag, hasNext, limit };
  } catch (error) {
    return failed('shape-changed', error instanceof Error ? error.message : 'not JSON', limit);
  }
}

/**
 * Asks the Hub for JSON, past the browser's cache, with a cap on size. `signal` ends it. Never throws: what went wrong
 * is in the reply.
 */
export const fetchJson: FetchJson = async (url, etag, signal) => {
  try {
    const response = await ask(url, {
      headers: { Accept: 'application/json', ...(etag !== undefined && { 'If-None-Match': etag }) },
      signal,
    });
    const limit = readRateLimit(response.headers, Date.now());
    if (response.status === 304 && etag !== undefined) return { kind: 'unchanged', limit };
    if (response.status !== 200) {
      letGo(response);
      return replyToStatus(response.status, limit);
    }
    return await readReply(response, limit);
  } catch (error) {
    if (signal.aborted) return failed('offline', 'no answer within 20 s');
    return failed('offline', error instanceof Error ? error.message : String(error));
  }
};
