import {
  addDays,
  type FeedDay,
  feedDaysBetween,
  firstFeedDay,
  latestFeedDate,
  latestFeedDay,
  previousFeedDay,
} from './feed-day.ts';
import { floorNow, roomAwaited } from './history.ts';
import { isPassedOver } from './passed-over.ts';
import type { SourceState } from './source-state.ts';

/** One day to read, and whether papers first stored by it are new to the user. */
export interface RefreshStep {
  day: FeedDay;
  asNew: boolean;
}

/** What a refresh run knows when it looks for its next step. */
export interface RefreshProgress {
  now: number;
  source: SourceState;
  /** Days that are stored. */
  stored: ReadonlySet<FeedDay>;
  /** Days that this run has read, or tried to. */
  done: ReadonlySet<FeedDay>;
  /** Days that somebody waits for, e.g. the one picked in the panel. */
  asked: readonly FeedDay[];
  /** The user pressed refresh: the last days are read whatever their age. */
  force: boolean;
}

/** A newest day that was read less long ago is not read again: the slices of one refresh follow each other at once. */
const newestAgeMs = 60_000;
/** The last feed days that still change and are read again beside the newest. */
const reReadDays = 3;
const reReadAgeMs = 2 * 3_600_000;
/** Days to look back for the first papers; the longest gap in the feed's history is ten days. */
const firstLookBackDays = 14;

function lastFeedDays(latest: FeedDay): FeedDay[] {
  const days: FeedDay[] = [];
  for (let day = latest; days.length < reReadDays; ) {
    day = previousFeedDay(day);
    days.push(day);
  }
  return days;
}

/** True where the day was not read within `ageMs`; a moment in the future (a clock set back) counts as never. */
function isDue(checkedAt: number | undefined, now: number, ageMs: number): boolean {
  return checkedAt === undefined || checkedAt > now || now - checkedAt >= ageMs;
}

/** True where the newest day was read so lately that it stands for the present, and nothing has gone wrong since. */
export function isNewestKnown(source: SourceState, day: FeedDay, now: number): boolean {
  const checkedAt = source.checkedAt[day] ?? 0;
  // Only another answer tells that what went wrong is over.
  const isWell = source.problem === undefined || source.problem.at < checkedAt;
  return isWell && !isDue(checkedAt, now, newestAgeMs);
}

/**
 * The next day to read, or undefined when the run is done. On a first run the newest day and those behind it until
 * one has papers; then in order: what the user waits for, the newest day, the last feed days, every day that is
 * missing or was only read while it grew, down to the floor, but for those that the Hub does not give at present, and
 * while its window has room.
 * Nothing is planned ahead, so a run killed at any point goes on where it stopped.
 */
export function nextStep(progress: RefreshProgress): RefreshStep | undefined {
  const { now, source, stored, done, asked, force } = progress;
  const latest = latestFeedDay(now);
  const firstDay = source.firstDay;
  const open = (day: FeedDay) => !done.has(day);

  if (firstDay === undefined) {
    // Slice by slice: a day that was just found empty is not asked again before the days behind it.
    const isKnown = (day: FeedDay) =>
      day === latest
        ? isNewestKnown(source, day, now)
        : !isDue(source.checkedAt[day], now, reReadAgeMs);
    const lookBack = feedDaysBetween(addDays(latest, -firstLookBackDays), latest).find(
      (day) => open(day) && (force || !isKnown(day)),
    );
    if (lookBack) return { day: lookBack, asNew: true };
  }

  const acceptable = (day: FeedDay) => day >= firstFeedDay && day <= latestFeedDate(now);
  const picked = asked.find((day) => open(day) && acceptable(day));
  if (picked) return { day: picked, asNew: firstDay !== undefined && picked >= firstDay };

  if (firstDay === undefined) return undefined;

  if (open(latest) && (force || !isNewestKnown(source, latest, now)))
    return { day: latest, asNew: true };

  const reRead = lastFeedDays(latest).find(
    (day) =>
      open(day) &&
      stored.has(day) &&
      (force ||
        (isDue(source.checkedAt[day], now, reReadAgeMs) && !isPassedOver(source, day, now))),
  );
  if (reRead) return { day: reRead, asNew: true };

  if (roomAwaited(source, now) !== undefined) return undefined;
  const [oldestReRead = latest] = lastFeedDays(latest).slice(-1);
  // A browser that was away has stored what there was of the day, and nothing of what came to it since.
  const isHalf = (day: FeedDay) =>
    day < oldestReRead &&
    source.growing?.includes(day) === true &&
    isDue(source.checkedAt[day], now, reReadAgeMs);
  const missing = feedDaysBetween(floorNow(source, firstDay), latest).find(
    (day) => open(day) && (!stored.has(day) || isHalf(day)) && !isPassedOver(source, day, now),
  );
  return missing ? { day: missing, asNew: missing >= firstDay } : undefined;
}
