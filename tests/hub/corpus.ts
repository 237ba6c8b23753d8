import type { FeedDay } from '../../papers/feed-day.ts';

/** An item as it stands on the wire; kept open, since the Hub's items are. */
export interface WireItem {
  paper: { id: string; upvotes?: number; submittedOnDailyAt?: string; [key: string]: unknown };
  [key: string]: unknown;
}

/** What the stand-in Hub serves: days of items, each of which may grow in stages. */
export interface Corpus {
  /** Days that have items, earliest first. */
  days(): FeedDay[];
  /** Items of the day at its stage, most upvoted first. */
  day(day: FeedDay): WireItem[];
  /** Writes a day over; from then on it has one stage. */
  setDay(day: FeedDay, items: WireItem[]): void;
  /** Shows stage `stage` (0-based) of a growing day; too large a number is the last. */
  setStage(day: FeedDay, stage: number): void;
  stages(day: FeedDay): number;
  /** Items of no day: papers that are talked about, and never were in Daily Papers. */
  outside(): WireItem[];
  setOutside(items: WireItem[]): void;
}

/** Reads the stages of one day, earliest first; an empty list where the day has nothing. */
export type ReadStages = (day: FeedDay) => WireItem[][];

/** Its upvotes; specimens have odd ones, which count as none. */
export function upvotesOf({ paper }: WireItem): number {
  return typeof paper.upvotes === 'number' ? paper.upvotes : 0;
}

/** The Hub's order within a day, a week or a month. */
export function mostUpvotedFirst(items: WireItem[]): WireItem[] {
  return items.toSorted((a, b) => upvotesOf(b) - upvotesOf(a));
}

/** A corpus over any way of reading days, with what a test changes on top; `days` are those that have items. */
export function corpusOf(
  days: FeedDay[],
  readStages: ReadStages,
  outside: WireItem[] = [],
): Corpus {
  let others = outside;
  const cache = new Map<FeedDay, WireItem[][]>();
  const shown = new Map<FeedDay, number>();
  const stagesOf = (day: FeedDay) => {
    const stages = cache.get(day) ?? readStages(day);
    cache.set(day, stages);
    return stages;
  };
  return {
    // Days that nobody asked for yet are taken at the caller's word: a folder holds hundreds.
    days: () =>
      [...new Set([...days, ...cache.keys()])]
        .filter((day) => cache.get(day)?.some((items) => items.length > 0) ?? true)
        .sort(),
    day: (day) => {
      const stages = stagesOf(day);
      const stage = Math.min(shown.get(day) ?? Number.POSITIVE_INFINITY, stages.length - 1);
      return mostUpvotedFirst(stages[stage] ?? []);
    },
    setDay: (day, items) => {
      cache.set(day, [items]);
    },
    setStage: (day, stage) => {
      shown.set(day, stage);
    },
    stages: (day) => stagesOf(day).length,
    outside: () => others,
    setOutside: (items) => {
      others = items;
    },
  };
}
