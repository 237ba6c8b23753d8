import { type FeedDay, isWeekend, latestFeedDate, latestFeedDay } from './feed-day.ts';
import type { ListFacts } from './hub-list.ts';
import { isChecking, type SourceState } from './source-state.ts';

/** How far the reader can trust what is shown; the first that holds, in this order. */
export type Freshness =
  | 'no-permission'
  | 'storage'
  | 'changed'
  | 'offline'
  | 'limited'
  | 'server'
  | 'stale'
  | 'checking'
  | 'never'
  | 'not-begun'
  | 'weekend'
  | 'fresh';

/** What the freshness of a panel follows from. */
export interface FreshnessInput {
  now: number;
  source: SourceState | undefined;
  /** The list on show, where the Hub orders it by itself: it is read by its own clock. */
  list?: ListFacts | undefined;
  /** The newest stored feed day that has papers. */
  today: FeedDay | undefined;
  /** `navigator.onLine`; false is believed, true proves nothing. */
  online: boolean;
  /** The page itself cannot use its storage. */
  storageFails: boolean;
}

/** No success for this long is no longer fresh, and the badge says so. */
export const staleAfterMs = 24 * 3_600_000;

/** The freshness that each problem makes. */
export const freshnessOfProblem = {
  'no-permission': 'no-permission',
  'storage-full': 'storage',
  'storage-broken': 'storage',
  'shape-changed': 'changed',
  offline: 'offline',
  'rate-limited': 'limited',
  server: 'server',
} as const;

/**
 * True where the last success, or the first attempt where there was none, lies more than a day back; a moment in the
 * future (a clock set back) counts.
 */
export function isStale(source: SourceState | undefined, now: number): boolean {
  return isLongAgo(source?.lastSuccessAt ?? source?.firstAttemptAt, now);
}

function isLongAgo(at: number | undefined, now: number): boolean {
  return at !== undefined && now - at > staleAfterMs;
}

/** The freshness of what is shown. */
export function freshnessOf({
  now,
  source,
  list,
  today,
  online,
  storageFails,
}: FreshnessInput): Freshness {
  const met = list?.problem ?? source?.problem;
  const problem = met && freshnessOfProblem[met.kind];
  if (problem === 'no-permission') return 'no-permission';
  if (storageFails || problem === 'storage') return 'storage';
  if (problem === 'changed') return 'changed';
  if (!online || problem === 'offline') return 'offline';
  if (problem) return problem;
  if (list ? isLongAgo(list.fetchedAt, now) : isStale(source, now)) return 'stale';
  if (isChecking(source, now)) return 'checking';
  if (list) return list.fetchedAt === undefined ? 'never' : 'fresh';
  if (source?.lastSuccessAt === undefined) return 'never';
  const date = latestFeedDate(now);
  if (today !== undefined && today < latestFeedDay(now)) return 'not-begun';
  if (isWeekend(date)) return 'weekend';
  return 'fresh';
}
