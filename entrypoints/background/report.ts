import { storageProblem } from '../../papers/problem.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { recordProblem } from '../../storage/sources.ts';
import { isStorageError } from '../../storage/storage-error.ts';

/**
 * Runs a piece of the worker's work to its end. What it throws is a defect or a broken store: it is written to the
 * console, and to the source's row where that still works, so that the panel can show it.
 */
export async function report(db: PaperboyDatabase, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error('Paperboy:', error);
    if (!isStorageError(error)) return;
    const problem = { kind: storageProblem(error), at: Date.now(), detail: String(error) };
    await recordProblem(db, problem).catch((second) => console.error('Paperboy:', second));
  }
}
