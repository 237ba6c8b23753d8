import type { Library } from '../papers/exports/json.ts';
import type { PaperboyDatabase } from './db.ts';
import { storedPlace } from './place.ts';

/** Everything that the user made, with the metadata of the papers they marked. */
export async function readLibrary(db: PaperboyDatabase): Promise<Library> {
  const marks = await db.marks.toArray();
  const papers = await db.papers.bulkGet(marks.map((mark) => mark.paperId));
  return { marks, papers: papers.flatMap((paper) => paper ?? []), place: await storedPlace(db) };
}
