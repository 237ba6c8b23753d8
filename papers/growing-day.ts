import type { FeedDay } from './feed-day.ts';

/** The last papers of a day have come so long after it began (hub-contract 2.2: 99 % within a day, some the morning after). */
const growsMs = 36 * 3_600_000;
/** Days that are remembered; more than a few are a sign of a clock that jumps. */
const mostRemembered = 100;

/** True while papers may still come to the day. */
export function isGrowing(day: FeedDay, now: number): boolean {
  return now < Date.parse(`${day}T00:00:00Z`) + growsMs;
}

/** Adds a day to those that were read while they grew; the same list where it is among them, or did not. */
export function withGrowing(
  growing: readonly FeedDay[] = [],
  day: FeedDay,
  now: number,
): readonly FeedDay[] {
  if (!isGrowing(day, now) || growing.includes(day)) return growing;
  return [...growing, day].sort().slice(-mostRemembered);
}

/** Those of the days that have not been read since they stopped growing. */
export function stillGrowing(
  growing: readonly FeedDay[] = [],
  read: readonly FeedDay[],
  now: number,
): FeedDay[] {
  return growing.filter((day) => !read.includes(day) || isGrowing(day, now));
}
