import { isFarOff } from './far-off.ts';
import type { FeedDay } from './feed-day.ts';
import type { PassedOver } from './passed-over.ts';
import type { Problem } from './problem.ts';

/** What is known of a source: its attempts, its problem, its limits. One row, read by every surface. */
export interface SourceState {
  id: 'daily-papers';
  /** In [0, 1): spreads this install's polls. */
  pollSeed: number;
  /** When the running or last attempt began, epoch ms. */
  attemptAt?: number;
  /** When it ended; earlier than `attemptAt` while one runs, or after one was killed. */
  attemptEndedAt?: number;
  /** When the first attempt of an install without a success began, epoch ms. */
  firstAttemptAt?: number;
  /** When the newest day was last read without a problem, epoch ms. */
  lastSuccessAt?: number;
  problem?: Problem;
  /** Failures in a row. */
  failures: number;
  /** No request before this moment, epoch ms. */
  limitedUntil?: number;
  /** When the next automatic refresh is due, epoch ms. */
  nextRefreshAt?: number;
  /** The day shown on the first run: papers of it and later are new, earlier ones are history. */
  firstDay?: FeedDay;
  /** History is fetched back to this day. */
  floorDay?: FeedDay;
  /** The user has stopped the fetching of what lies behind the first two weeks. */
  isHistoryPaused?: boolean;
  /** Days that were read while papers still came to them, and not since: what came later is not stored. */
  growing?: readonly FeedDay[];
  /** Days that the Hub has not given for reasons of their own. */
  passedOver?: Record<FeedDay, PassedOver>;
  /** Nothing that nobody waits for before this moment, epoch ms: what is left of the Hub's window is the user's. */
  roomAt?: number;
  /** What the search's own window at the Hub has said; absent while it is open. */
  searchLimit?: SearchLimit | undefined;
  /** When each of the last days was read, epoch ms. */
  checkedAt: Record<FeedDay, number>;
  /** Days of the last run whose whole reply could not be read; single items are counted on their day's row. */
  badItems: number;
}

/** The search's limit, apart from the feed's. */
export interface SearchLimit {
  /** No search before this moment, epoch ms. */
  until: number;
  /** Refusals in a row. */
  failures: number;
}

/** A feed day that was stored whole. */
export interface StoredDay {
  day: FeedDay;
  /** When it was last stored with a change, epoch ms. */
  storedAt: number;
  /** Papers that the Hub listed then. */
  items: number;
  /** Of the reply's bytes and the parser's version: the same again means nothing to do. */
  digest?: string;
  etag?: string;
  /** Items of the reply that could not be read; absent where there were none. */
  badItems?: number;
}

/** The state of an install that has not asked for anything yet. */
export function freshSource(random: number): SourceState {
  return { id: 'daily-papers', pollSeed: random, failures: 0, checkedAt: {}, badItems: 0 };
}

/** An attempt that should have ended by now was killed with its worker. */
const longestAttemptMs = 45_000;

/** True while an attempt runs that can still succeed. */
export function isChecking(source: SourceState | undefined, now: number): boolean {
  if (source?.attemptAt === undefined) return false;
  const ended = source.attemptEndedAt !== undefined && source.attemptEndedAt >= source.attemptAt;
  const age = now - source.attemptAt;
  return !ended && age >= 0 && age < longestAttemptMs;
}

/** True while the Hub has asked for no requests. */
export function isLimited(source: SourceState | undefined, now: number): boolean {
  const until = source?.limitedUntil ?? 0;
  return until > now && !isFarOff(until, now);
}
