import type { ListedPaper } from '../papers/exports/export-format.ts';
import { isRecord } from '../papers/is-record.ts';
import type { Library } from '../papers/library.ts';
import { isBlank, isKept } from '../papers/mark.ts';
import { unknownPaper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { wholeMutes, wholeOwnViews } from '../papers/whole-rows.ts';
import { marksById, papersById } from './by-ids.ts';
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

/** Papers with the whole of what the user made of them, in the order of the ids; where one is not stored, its id stands for it. */
export async function readListed(
  db: PaperboyDatabase,
  ids: readonly PaperId[],
): Promise<ListedPaper[]> {
  const [papers, marks] = await Promise.all([papersById(db, ids), marksById(db, ids)]);
  return ids.map((id) => ({ paper: papers.get(id) ?? unknownPaper(id), mark: marks.get(id) }));
}

/** The papers that the user keeps, the one saved last first. */
export async function readKept(db: PaperboyDatabase): Promise<ListedPaper[]> {
  const kept = (await db.marks.toArray()).filter(isKept);
  const latestFirst = kept.toSorted((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0));
  return await readListed(
    db,
    latestFirst.map(({ paperId }) => paperId),
  );
}
