import { addDays, type FeedDay } from '../papers/feed-day.ts';
import { isKept } from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { storageProblem } from '../papers/problem.ts';
import type { PaperboyDatabase } from './db.ts';
import { deletePapers } from './revision.ts';
import { forgetArchive } from './search-store.ts';
import { changeSourceRow } from './source-row.ts';

/** The share of the oldest papers to forget at once when there is no room. */
const shareToForget = 0.25;

/** Deletes papers with what follows from them, within the caller's transaction, and returns those that could go. */
export async function forgetPapers(
  db: PaperboyDatabase,
  ids: readonly PaperId[],
): Promise<PaperId[]> {
  const gone = await deletePapers(db, ids);
  await db.unseen.bulkDelete(gone);
  await db.counts.bulkDelete(gone);
  return gone;
}

/** Has history begin with this day, within the caller's transaction, so that what lies behind it is not fetched again. */
export async function raiseFloor(db: PaperboyDatabase, floorDay: FeedDay): Promise<void> {
  const source = await db.sources.get('daily-papers');
  if (source && (source.floorDay ?? '') < floorDay) {
    await changeSourceRow(db, { floorDay });
  }
}

/**
 * Forgets the oldest quarter of the papers that are not kept: never a mark, never a kept paper. Their days are
 * forgotten too, and history begins behind them, so that they are not fetched again at once.
 * Returns how many papers went.
 */
export async function forgetOldPapers(db: PaperboyDatabase): Promise<number> {
  return await db.transaction(
    'rw',
    [db.papers, db.marks, db.unseen, db.days, db.sources, db.counts, db.lists],
    async () => {
      const kept = new Set((await db.marks.toArray()).filter(isKept).map((mark) => mark.paperId));
      const oldestFirst = await db.papers.orderBy('day').primaryKeys();
      const candidates = oldestFirst.filter((id) => !kept.has(id));
      const oldest = candidates.slice(0, Math.ceil(candidates.length * shareToForget));
      const last = await db.papers.get(oldest.at(-1) ?? '');
      const ids = await forgetPapers(db, oldest);
      if (!last || ids.length === 0) return 0;
      // The same reply would not bring back what the list has lost.
      const trending = await db.lists.get('trending');
      if (trending) await db.lists.put({ ...trending, digest: '' });
      // Papers without a day go first, and no day with them.
      if (last.day === '') return ids.length;
      await db.days.where('day').belowOrEqual(last.day).delete();
      await raiseFloor(db, addDays(last.day, 1));
      return ids.length;
    },
  );
}

/**
 * Runs a write; where there is no room for it, forgets first the search's archive, which is only a copy, then old papers,
 * and tries once more after each.
 */
export async function withRoom<Result>(
  db: PaperboyDatabase,
  write: () => PromiseLike<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (storageProblem(error) !== 'storage-full') throw error;
    if (await forgetArchive(db)) return await withRoom(db, write);
    if ((await forgetOldPapers(db)) === 0) throw error;
    return await write();
  }
}
