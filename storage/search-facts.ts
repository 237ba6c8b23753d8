import type { FeedDay } from '../papers/feed-day.ts';
import type { Mark } from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { PaperboyDatabase } from './db.ts';
import { newestDay } from './papers.ts';
import { lastRevision } from './revision.ts';

/** What a search follows from beside the papers' own texts. */
export interface SearchFacts {
  marks: Mark[];
  unseen: PaperId[];
  today: FeedDay | undefined;
  /** Another revision, or another number, says that papers have changed. */
  revision: number;
  papers: number;
}

/** Reads what a search follows from; whoever watches this hears of every change that a search has to know of. */
export async function readSearchFacts(db: PaperboyDatabase): Promise<SearchFacts> {
  return await db.transaction('r', db.papers, db.marks, db.unseen, async () => {
    const [marks, unseen, today, revision, papers] = await Promise.all([
      db.marks.toArray(),
      db.unseen.toCollection().primaryKeys(),
      newestDay(db),
      lastRevision(db),
      db.papers.count(),
    ]);
    return { marks, unseen, today, revision, papers };
  });
}
