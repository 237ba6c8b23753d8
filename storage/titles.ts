import type { PaperId } from '../papers/paper-id.ts';
import { papersById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';

/** The titles of those of the papers that are stored. */
export async function storedTitles(
  db: PaperboyDatabase,
  ids: readonly PaperId[],
): Promise<Map<PaperId, string>> {
  const papers = await papersById(db, ids);
  return new Map([...papers].map(([id, { title }]) => [id, title]));
}
