import { isBlank } from '../papers/mark.ts';
import type { PaperboyDatabase } from './db.ts';

/** How much of everything is stored. */
export interface StoredCounts {
  papers: number;
  days: number;
  saved: number;
  /** Papers with a mark of any kind, the saved ones among them. */
  marked: number;
}

/** Counts what is stored. */
export async function readStoredCounts(db: PaperboyDatabase): Promise<StoredCounts> {
  return await db.transaction('r', db.papers, db.days, db.marks, async () => {
    const [papers, days, saved, marked] = await Promise.all([
      db.papers.count(),
      db.days.count(),
      db.marks.orderBy('savedAt').count(),
      db.marks.filter((mark) => !isBlank(mark)).count(),
    ]);
    return { papers, days, saved, marked };
  });
}
