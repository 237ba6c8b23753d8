import { addDays, type FeedDay } from './feed-day.ts';
import type { Settings } from './settings.ts';
import type { StoredDay } from './source-state.ts';

/** How much is stored of the papers that the user does not keep; what is absent knows no limit. */
export interface Retention {
  /** Papers of so many days up to the newest. */
  days?: number;
  /** So many papers, the newest; those that the user keeps count among them, and stay in any case. */
  papers?: number;
}

/** The limits that the user has set; undefined where all history is kept. */
export function retentionOf({
  keepDays,
  keepPapers,
}: Pick<Settings, 'keepDays' | 'keepPapers'>): Retention | undefined {
  if (keepDays === 'all' && keepPapers === 'all') return undefined;
  return {
    ...(keepDays !== 'all' && { days: Number(keepDays) }),
    ...(keepPapers !== 'all' && { papers: Number(keepPapers) }),
  };
}

/** The oldest day of the newest ones that have no more papers together; undefined where all have. */
function oldestOf(
  papers: number,
  newestFirst: readonly Pick<StoredDay, 'day' | 'items'>[],
): FeedDay | undefined {
  let counted = 0;
  const beyond = newestFirst.findIndex(({ items }) => {
    counted += items;
    return counted > papers;
  });
  return beyond < 0 ? undefined : newestFirst[Math.max(0, beyond - 1)]?.day;
}

/**
 * The oldest feed day whose papers stay, given the days that are stored; undefined where none has to go. Age is counted
 * from the newest stored day, for a clock may be years ahead; that day itself always stays.
 */
export function oldestKeptDay(
  { days, papers }: Retention,
  stored: readonly Pick<StoredDay, 'day' | 'items'>[],
): FeedDay | undefined {
  const newestFirst = stored.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const newest = newestFirst.find(({ items }) => items > 0);
  if (!newest) return undefined;
  const byAge = days === undefined ? '' : addDays(newest.day, 1 - days);
  const bySize = papers === undefined ? '' : (oldestOf(papers, newestFirst) ?? '');
  const oldest = byAge > bySize ? byAge : bySize;
  return oldest === '' ? undefined : oldest > newest.day ? newest.day : oldest;
}
