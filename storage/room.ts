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
/** Room may come back late; but no error may empty the store. */
const mostRounds = 2;

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
    await changeSourceRow(db, (row) => ({ ...row, floorDay }));
  }
}

/**
 * Deletes the oldest quarter of the papers that are not kept. It does nothing else: while there is no room, Firefox allows
 * deletions alone, and whatever else was asked for takes them back with it.
 */
async function deleteOldPapers(db: PaperboyDatabase): Promise<{ count: number; lastDay: string }> {
  return await db.transaction('rw', [db.papers, db.marks, db.unseen, db.counts], async () => {
    const kept = new Set((await db.marks.toArray()).filter(isKept).map((mark) => mark.paperId));
    const oldestFirst = await db.papers.orderBy('day').primaryKeys();
    const candidates = oldestFirst.filter((id) => !kept.has(id));
    const oldest = candidates.slice(0, Math.ceil(candidates.length * shareToForget));
    const last = await db.papers.get(oldest.at(-1) ?? '');
    const gone = await forgetPapers(db, oldest);
    return { count: gone.length, lastDay: last?.day ?? '' };
  });
}

/** What follows from it for the days of these papers, and for what is trending. */
async function beginBehind(db: PaperboyDatabase, lastDay: string): Promise<void> {
  await db.transaction('rw', [db.days, db.sources, db.lists], async () => {
    // The same reply would not bring back what the list has lost.
    const trending = await db.lists.get('trending');
    if (trending) await db.lists.put({ ...trending, digest: '' });
    // Papers without a day go first, and no day with them.
    if (lastDay === '') return;
    await db.days.where('day').belowOrEqual(lastDay).delete();
    await raiseFloor(db, addDays(lastDay, 1));
  });
}

/**
 * Forgets the oldest quarter of the papers that are not kept: never a mark, never a kept paper. Their days are
 * forgotten too, and history begins behind them, so that they are not fetched again at once: nor are they as long as
 * there is no room to write that down, for their days are still stored. Returns how many papers went.
 */
export async function forgetOldPapers(db: PaperboyDatabase): Promise<number> {
  const { count, lastDay } = await deleteOldPapers(db);
  if (count > 0) await beginBehind(db, lastDay);
  return count;
}

/**
 * Runs a write; where there is no room for it, forgets first the search's archive, which is only a copy, then old papers,
 * and tries again after each.
 */
export async function withRoom<Result>(
  db: PaperboyDatabase,
  write: () => PromiseLike<Result>,
): Promise<Result> {
  const isFull = (error: unknown) => storageProblem(error) === 'storage-full';
  try {
    return await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    if (await forgetArchive(db)) return await withRoom(db, write);
    for (let round = 0; round < mostRounds; round += 1) {
      try {
        if ((await forgetOldPapers(db)) === 0) break;
        return await write();
      } catch (again) {
        if (!isFull(again)) throw again;
      }
    }
    throw error;
  }
}
