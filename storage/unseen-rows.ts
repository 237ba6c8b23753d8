import type { PaperRow } from '../papers/paper-row.ts';
import { marksById, papersById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';

/** The rows of all new papers, in the order of their ids. */
export async function unseenRows(db: PaperboyDatabase): Promise<PaperRow[]> {
  const ids = await db.unseen.toCollection().primaryKeys();
  if (ids.length === 0) return [];
  const [papers, marks] = await Promise.all([papersById(db, ids), marksById(db, ids)]);
  return ids.flatMap((id) => {
    const paper = papers.get(id);
    return paper ? { paper, mark: marks.get(id), isNew: true } : [];
  });
}
