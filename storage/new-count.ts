import { countedNew } from '../papers/counted-new.ts';
import type { OwnView } from '../papers/own-view.ts';
import type { PaperboyDatabase } from './db.ts';
import { newestDay } from './papers.ts';
import { storedMutes, storedOwnViews } from './stored-views.ts';
import { unseenRows } from './unseen-rows.ts';

/** How many papers are new, and in which of the user's views: in all there are where none feeds the badge. */
export interface NewCount {
  count: number;
  view: OwnView | undefined;
}

/**
 * Counts what is new in the view that feeds the badge, and not muted, at `now` (epoch ms), which queries may speak of.
 * Papers are read only where there is a query to ask.
 */
export async function countNew(db: PaperboyDatabase, now: number): Promise<NewCount> {
  return await db.transaction('r', [db.unseen, db.papers, db.marks, db.panel], async () => {
    const [mutes, views] = await Promise.all([storedMutes(db), storedOwnViews(db)]);
    const view = views.find(({ isBadge }) => isBadge);
    if (mutes.length === 0 && !view) return { count: await db.unseen.count(), view };
    const today = await newestDay(db);
    const rows = await unseenRows(db);
    return { count: rows.filter(countedNew(mutes, view, { today, now })).length, view };
  });
}
