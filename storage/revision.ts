import { Dexie } from 'dexie';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { storageProblem } from '../papers/problem.ts';
import type { PaperboyDatabase, PaperRecord } from './db.ts';

/** The highest revision that any paper carries; 0 where none does. */
export async function lastRevision(db: PaperboyDatabase): Promise<number> {
  const [highest] = await db.papers.orderBy('revision').reverse().limit(1).keys();
  return typeof highest === 'number' ? highest : 0;
}

/**
 * Writes papers under the next revision, within the caller's transaction: whoever has read up to a revision finds what
 * changed since above it, whatever the clock does.
 */
export async function putPapers(db: PaperboyDatabase, papers: readonly Paper[]): Promise<void> {
  if (papers.length === 0) return;
  const revision = (await lastRevision(db)) + 1;
  await db.papers.bulkPut(papers.map((paper) => ({ ...paper, revision })));
}

/** The paper alone, as it is compared and handed out. */
export function unstamped({ revision: _, ...paper }: PaperRecord): Paper {
  return paper;
}

/** Where there is no room at all, Firefox refuses some deletions of many; the others need not be taken back for them. */
async function deleteWhatMayGo(db: PaperboyDatabase, ids: PaperId[]): Promise<PaperId[]> {
  try {
    await db.papers.bulkDelete(ids);
    return ids;
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    const { failuresByPos } = error;
    const gone = ids.filter((_, at) => !(at in failuresByPos));
    if (gone.length === 0 || storageProblem(error) !== 'storage-full') throw error;
    return gone;
  }
}

/**
 * Deletes those of the papers that may go, within the caller's transaction, and returns them. One that carries the
 * highest revision stays until another does: the number would be given a second time.
 */
export async function deletePapers(
  db: PaperboyDatabase,
  ids: readonly PaperId[],
): Promise<PaperId[]> {
  const [lastChanged] = await db.papers.orderBy('revision').reverse().limit(1).primaryKeys();
  return await deleteWhatMayGo(
    db,
    ids.filter((id) => id !== lastChanged),
  );
}
