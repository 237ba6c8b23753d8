import { isFarOff } from './far-off.ts';
import { addDays, type FeedDay, feedDaysBetween, latestFeedDay } from './feed-day.ts';
import { isPassedOver } from './passed-over.ts';
import { isLimited, type SourceState } from './source-state.ts';

/** History fetched by itself behind the first day. */
const historyDays = 14;
/** Where the Hub does not say when its window begins anew. */
const usualWindowSeconds = 300;
const longestWaitMs = 24 * 3_600_000;

/** The day back to which history is fetched after a first run that showed `firstDay`. */
export function firstFloorDay(firstDay: FeedDay): FeedDay {
  return addDays(firstDay, -historyDays);
}

/** The day back to which days are fetched at present: a pause holds for what lies behind the first two weeks alone. */
export function floorNow(source: SourceState, firstDay: FeedDay): FeedDay {
  const first = firstFloorDay(firstDay);
  const floor = source.floorDay ?? first;
  return source.isHistoryPaused && floor < first ? first : floor;
}

/**
 * The moment (epoch ms) from which the Hub's window has room again for requests that nobody waits for; `random` is in
 * [0, 1).
 */
export function roomFrom(now: number, resetSeconds = usualWindowSeconds, random = 0): number {
  return now + Math.min(resetSeconds * 1000, longestWaitMs) + 1000 + 4000 * random;
}

/** That moment, while it has not come; what is left of the window until then belongs to the user. */
export function roomAwaited({ roomAt }: SourceState, now: number): number | undefined {
  return roomAt !== undefined && roomAt > now && !isFarOff(roomAt, now) ? roomAt : undefined;
}

/** How far the days that are wanted have been fetched. */
export interface HistoryProgress {
  /** The newest day of them, and the oldest. */
  from: FeedDay;
  floor: FeedDay;
  /** Feed days between them that are stored, of how many. */
  days: number;
  of: number;
  isPaused: boolean;
  /** Nothing is left to fetch but days that the Hub does not give at present. */
  isDone: boolean;
  /** No further day is asked for before this moment, epoch ms. */
  waitsUntil?: number;
  /** The oldest day that the user's limits let stay. */
  limit?: FeedDay;
}

/** How far history has come; undefined before the first papers. `stored` holds every stored day. */
export function historyProgress(
  source: SourceState | undefined,
  stored: ReadonlySet<FeedDay>,
  now: number,
): HistoryProgress | undefined {
  if (source?.firstDay === undefined) return undefined;
  const floor = source.floorDay ?? firstFloorDay(source.firstDay);
  const from = latestOf(stored) ?? latestFeedDay(now);
  const wanted = feedDaysBetween(floor, from);
  const missing = wanted.filter((day) => !stored.has(day));
  const waitsUntil = isLimited(source, now) ? source.limitedUntil : roomAwaited(source, now);
  return {
    from,
    floor,
    days: wanted.length - missing.length,
    of: wanted.length,
    isPaused: source.isHistoryPaused === true,
    isDone: missing.every((day) => isPassedOver(source, day, now)),
    ...(waitsUntil !== undefined && { waitsUntil }),
  };
}

function latestOf(days: ReadonlySet<FeedDay>): FeedDay | undefined {
  let latest: FeedDay | undefined;
  for (const day of days) if (latest === undefined || day > latest) latest = day;
  return latest;
}
