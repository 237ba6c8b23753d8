import type { FeedDay } from './feed-day.ts';

/** A day that failed is left alone for so long at first, twice as long after each further try, and never longer. */
const firstPassMs = 20 * 60_000;
const longestPassMs = 24 * 3_600_000;
/** Days that are remembered; of more, those that were tried longest ago are tried anew. */
const mostRemembered = 100;

/** A day that the Hub does not give at present, for a reason of its own. */
export interface PassedOver {
  /** When it was last tried, epoch ms. */
  at: number;
  /** Tries without a success between them. */
  tries: number;
}

/** True while a day that has failed is not to be tried again; a moment in the future (a clock set back) is no try. */
export function isPassedOver(
  { passedOver }: { passedOver?: Record<FeedDay, PassedOver> },
  day: FeedDay,
  now: number,
): boolean {
  const passed = passedOver?.[day];
  if (!passed || passed.at > now) return false;
  return now - passed.at < Math.min(firstPassMs * 2 ** (passed.tries - 1), longestPassMs);
}

/** What is remembered after days were tried in vain and others were read. */
export function passedOverAfter(
  before: Record<FeedDay, PassedOver> = {},
  failed: readonly FeedDay[],
  read: readonly FeedDay[],
  now: number,
): Record<FeedDay, PassedOver> {
  const after = new Map(Object.entries(before));
  for (const day of read) after.delete(day);
  for (const day of failed) after.set(day, { at: now, tries: (after.get(day)?.tries ?? 0) + 1 });
  const latestFirst = [...after].sort(([, a], [, b]) => b.at - a.at);
  return Object.fromEntries(latestFirst.slice(0, mostRemembered));
}
