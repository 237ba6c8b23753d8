import { addDays, type FeedDay, feedDaysBetween, isFeedDay, latestFeedDay } from './feed-day.ts';
import { isRecord } from './is-record.ts';
import type { Paper } from './paper.ts';
import type { PaperId } from './paper-id.ts';

/** When the reader was last at it. */
export interface Visit {
  /** Epoch ms. */
  at: number;
  /** The feed day of the visit before an absence; there until the reader has caught up or does not want to. */
  awaySince?: FeedDay;
}

/** What a reader who was away can be offered. */
export interface CatchUp {
  /** Feed days with new papers. */
  days: number;
  /** The most upvoted of each day. */
  matter: PaperId[];
  /** All other new papers. */
  rest: PaperId[];
}

/** So many feed days begun since the last visit are an absence. */
const leastDays = 3;
/** Fewer new papers than these can be gone through. */
const mostReadable = 40;
const mostThatMatter = 20;

/** Reads a stored visit; undefined where it is none. */
export function readVisit(raw: unknown): Visit | undefined {
  if (!isRecord(raw) || typeof raw.at !== 'number' || !Number.isFinite(raw.at)) return undefined;
  const { at, awaySince } = raw;
  return typeof awaySince === 'string' && isFeedDay(awaySince) ? { at, awaySince } : { at };
}

/** The visit to remember for a reader who is here at `now` (epoch ms), given the one before. */
export function visitNow(before: Visit | undefined, now: number): Visit {
  if (!before) return { at: now };
  const lastDay = latestFeedDay(before.at);
  const missed = feedDaysBetween(addDays(lastDay, 1), latestFeedDay(now));
  return missed.length >= leastDays ? { at: now, awaySince: lastDay } : { ...before, at: now };
}

/**
 * Divides new papers into those that matter and the rest: day by day the most upvoted first, so that a strong day does
 * not push the others out. Undefined where they are few enough to be gone through, or of few days.
 */
export function catchUpOn(
  papers: readonly Pick<Paper, 'id' | 'day' | 'upvotes'>[],
): CatchUp | undefined {
  const met = new Map<FeedDay, number>();
  const ranked = papers
    .toSorted((a, b) => b.upvotes - a.upvotes || (a.id < b.id ? 1 : -1))
    .map(({ id, day, upvotes }) => {
      const rank = met.get(day) ?? 0;
      met.set(day, rank + 1);
      return { id, rank, upvotes };
    })
    .sort((a, b) => a.rank - b.rank || b.upvotes - a.upvotes);
  if (met.size < leastDays || ranked.length <= mostReadable) return undefined;
  const ids = ranked.map(({ id }) => id);
  return { days: met.size, matter: ids.slice(0, mostThatMatter), rest: ids.slice(mostThatMatter) };
}
