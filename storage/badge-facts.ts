import type { Settings } from '../papers/settings.ts';
import type { SourceState } from '../papers/source-state.ts';
import type { PaperboyDatabase } from './db.ts';
import { countNew } from './new-count.ts';
import { storedSettings } from './settings.ts';

/** What the badge follows from: nothing else may decide it. */
export interface BadgeFacts {
  newCount: number;
  /** The name of the view that is counted; undefined where everything is. */
  viewName: string | undefined;
  source: SourceState | undefined;
  style: Settings['badge'];
}

/** Reads the badge's facts at `now` (epoch ms). */
export async function readBadgeFacts(db: PaperboyDatabase, now: number): Promise<BadgeFacts> {
  const tables = [db.unseen, db.papers, db.marks, db.sources, db.panel];
  return await db.transaction('r', tables, async () => {
    const { count, view } = await countNew(db, now);
    return {
      newCount: count,
      viewName: view?.name,
      source: await db.sources.get('daily-papers'),
      style: (await storedSettings(db)).badge,
    };
  });
}
