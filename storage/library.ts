import type { Library } from '../papers/exports/json.ts';
import type { PaperboyDatabase } from './db.ts';
import { storedPlace } from './place.ts';
import { unstamped } from './revision.ts';

/** Everything that the user made, with the metadata of the papers they marked. */
export async function readLibrary(db: PaperboyDatabase): Promise<Library> {
  const marks = await db.marks.toArray();
  const records = await db.papers.bulkGet(marks.map((mark) => mark.paperId));
  const papers = records.flatMap((record) => (record ? unstamped(record) : []));
  return { marks, papers, place: await storedPlace(db) };
}
