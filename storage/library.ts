import type { Library } from '../papers/exports/json.ts';
import type { PaperboyDatabase } from './db.ts';
import { storedPlace } from './place.ts';
import { unstamped } from './revision.ts';
import { storedMutes, storedOwnViews } from './stored-views.ts';

/** Everything that the user made, with the metadata of the papers they marked. */
export async function readLibrary(db: PaperboyDatabase): Promise<Library> {
  const marks = await db.marks.toArray();
  const records = await db.papers.bulkGet(marks.map((mark) => mark.paperId));
  const papers = records.flatMap((record) => (record ? unstamped(record) : []));
  const [place, views, mutes] = [
    await storedPlace(db),
    await storedOwnViews(db),
    await storedMutes(db),
  ];
  return {
    marks,
    papers,
    place,
    ...(views.length > 0 && { views }),
    ...(mutes.length > 0 && { mutes }),
  };
}
