import { isRecord } from '../papers/is-record.ts';
import type { Library } from '../papers/library.ts';
import { isBlank } from '../papers/mark.ts';
import { wholeMutes, wholeOwnViews } from '../papers/whole-rows.ts';
import type { PaperboyDatabase } from './db.ts';
import { storedPlace } from './place.ts';
import { unstamped } from './revision.ts';
import { storedMutes, storedOwnViews } from './stored-views.ts';

/**
 * Everything that the user made, with the metadata of the papers they marked. Marks that hold nothing but stamps are
 * among them: they say what was taken away.
 */
export async function readLibrary(db: PaperboyDatabase): Promise<Library> {
  const marks = await db.marks.toArray();
  const spoken = marks.filter((mark) => !isBlank(mark));
  const records = await db.papers.bulkGet(spoken.map((mark) => mark.paperId));
  const papers = records.flatMap((record) => (record ? unstamped(record) : []));
  const place = await storedPlace(db);
  const [settings, rawViews, rawMutes] = await db.panel.bulkGet(['settings', 'views', 'mutes']);
  const views = wholeOwnViews(await storedOwnViews(db), rawViews?.value);
  const mutes = wholeMutes(await storedMutes(db), rawMutes?.value);
  return {
    marks,
    papers,
    place,
    ...(isRecord(settings?.value) && { settings: settings.value }),
    ...(views.length > 0 && { views }),
    ...(mutes.length > 0 && { mutes }),
  };
}
