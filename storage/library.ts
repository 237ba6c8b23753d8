import { isRecord } from '../papers/is-record.ts';
import type { Library } from '../papers/library.ts';
import { isBlank, isKept, type Mark } from '../papers/mark.ts';
import { type Paper, unknownPaper } from '../papers/paper.ts';
import { wholeMutes, wholeOwnViews } from '../papers/whole-rows.ts';
import { papersById } from './by-ids.ts';
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

/** The papers that the user keeps, with what they made of them, the one saved last first. */
export async function readKept(db: PaperboyDatabase): Promise<{ paper: Paper; mark: Mark }[]> {
  const marks = (await db.marks.toArray()).filter(isKept);
  const papers = await papersById(
    db,
    marks.map(({ paperId }) => paperId),
  );
  return marks
    .toSorted((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0))
    .map((mark) => ({ paper: papers.get(mark.paperId) ?? unknownPaper(mark.paperId), mark }));
}
