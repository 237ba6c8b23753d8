import { firstFeedDay, latestFeedDate } from '../feed-day.ts';
import type { Paper } from '../paper.ts';

/**
 * A file's paper as it is stored where there is none, at `now` (epoch ms): until the Hub gives it again. Days that the
 * feed cannot have had yet are left out, for the newest day of all would be a stranger's.
 */
export function provisionalPaper(paper: Paper, now: number): Paper {
  const latest = latestFeedDate(now);
  const days = paper.days.filter((day) => day >= firstFeedDay && day <= latest);
  const isPast = paper.firstStoredAt > 0 && paper.firstStoredAt <= now;
  return {
    ...paper,
    days,
    day: days.at(-1) ?? '',
    firstStoredAt: isPast ? paper.firstStoredAt : now,
  };
}
