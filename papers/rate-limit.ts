/** What a reply says of the window that the next request falls into. */
export interface RateLimit {
  /** Requests left in this window. */
  remaining?: number;
  /** Seconds until the window begins anew. */
  resetSeconds?: number;
  /** `Retry-After`, as seconds from now. */
  retrySeconds?: number;
}

const longestWaitMs = 24 * 3_600_000;
/** Keeps failing installs at six requests an hour or fewer. */
const firstBackOffMs = 120_000;
const longestBackOffMs = 2 * 3_600_000;

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,15}$/.test(text)) return undefined;
  return Number(text);
}

/** `Sun, 06 Nov 1994 08:49:37 GMT`: engines read a date into almost any other text, even into `-5`. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function retrySeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = wholeNumber(header.trim());
  if (seconds !== undefined) return seconds;
  const date = httpDate.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isFinite(date) ? Math.max(0, (date - now) / 1000) : undefined;
}

/**
 * Reads `RateLimit: "api";r=499;t=295` (IETF draft 9, as the Hub sends it) and `Retry-After` (seconds or a date).
 * Junk is left out, never guessed.
 */
export function readRateLimit(headers: Headers, now: number): RateLimit {
  const text = headers.get('RateLimit') ?? '';
  const remaining = wholeNumber(/;\s*r=(\d+)\s*(?:[;,]|$)/.exec(text)?.[1]);
  const resetSeconds = wholeNumber(/;\s*t=(\d+)\s*(?:[;,]|$)/.exec(text)?.[1]);
  const retry = retrySeconds(headers.get('Retry-After'), now);
  return {
    ...(remaining !== undefined && { remaining }),
    ...(resetSeconds !== undefined && { resetSeconds }),
    ...(retry !== undefined && { retrySeconds: retry }),
  };
}

/** Milliseconds to wait after the `failures`-th failure in a row; `random` is in [0, 1). */
export function backOffMs(failures: number, random: number): number {
  const ceiling = Math.min(firstBackOffMs * 2 ** Math.max(0, failures - 1), longestBackOffMs);
  return ceiling / 2 + (ceiling / 2) * random;
}

/**
 * The moment (epoch ms) before which no request may be made after a 429: what the Hub asks for, or the back-off
 * where that is longer, with a little jitter on top, and never more than a day.
 */
export function limitedUntil(
  now: number,
  limit: RateLimit,
  failures: number,
  random: number,
): number {
  const asked = Math.max(limit.resetSeconds ?? 0, limit.retrySeconds ?? 0) * 1000;
  const wait = Math.max(asked, backOffMs(failures, random)) + 1000 + 4000 * random;
  return now + Math.min(wait, longestWaitMs);
}

/** Requests that back-filling leaves in the window for what the user asks for. */
const reserve = 25;

/** True where the window still has room for requests that nobody waits for. */
export function hasRoom(limit: RateLimit): boolean {
  return limit.remaining === undefined || limit.remaining > reserve;
}
