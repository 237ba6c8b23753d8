import { type ImportPlan, type PlannedMark, planImport } from '../papers/importing/plan-import.ts';
import { provisionalPaper } from '../papers/importing/provisional-paper.ts';
import type { Imported } from '../papers/imports/import-format.ts';
import { endsNewness, isBlank, type Mark } from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { markTables, readKnown, takeBackMarks, type Undo, valuesOf } from './act.ts';
import { deleteByIds, papersById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import {
  type ImportedRows,
  readRowsToImport,
  rowsAfter,
  takeBackRows,
  writeRows,
} from './import-rows.ts';
import { deletePapers, putPapers } from './revision.ts';
import { withRoom } from './room.ts';
import { putMarks } from './tally.ts';

/** Everything that takes an import back. */
export interface ImportUndo {
  marks: Undo;
  /** Papers that the import stored. */
  papers: PaperId[];
  rows: ImportedRows;
}

/** What an import has done. */
export interface ImportDone {
  undo: ImportUndo;
  /** Papers that the user had not marked, or no more. */
  added: number;
  /** Papers of which something changed that the user sees. */
  changed: number;
  /** Papers that are marked now and of which nothing else is known here. */
  unknownIds: PaperId[];
}

function importTables(db: PaperboyDatabase) {
  return [...markTables(db), db.panel, db.lists, db.days];
}

/** The ids alone: of thousands of papers nothing else is asked, and their texts would fill the memory. */
async function storedIds(db: PaperboyDatabase): Promise<Set<PaperId>> {
  return new Set(await db.papers.toCollection().primaryKeys());
}

/** What the import would do to what is stored, within the caller's transaction. */
async function planNow(db: PaperboyDatabase, imported: Imported, now: number) {
  const ids = imported.entries.map(({ paperId }) => paperId);
  const [known, stored, rows] = await Promise.all([
    readKnown(db, ids),
    storedIds(db),
    readRowsToImport(db),
  ]);
  const papers = [...stored].map((id) => ({ id }));
  const { settings, ...lists } = rows;
  const marks = [...known.marks.values()];
  const library = { marks, papers, ...lists, ...(settings && { settings }) };
  return { plan: planImport(library, imported, now), known, stored, rows };
}

/** Compares a file with what is stored, and says what importing it would do; nothing is written. */
export async function previewImport(
  db: PaperboyDatabase,
  imported: Imported,
  now: number,
): Promise<ImportPlan> {
  return await db.transaction('r', importTables(db), async () => {
    const { plan } = await planNow(db, imported, now);
    return plan;
  });
}

/** Worth a row: it says something, or that something was taken away. */
function isWorthARow(mark: Mark): boolean {
  return !isBlank(mark) || mark.changedAt !== undefined || mark.tagsAt !== undefined;
}

async function writeImport(
  db: PaperboyDatabase,
  imported: Imported,
  now: number,
): Promise<ImportDone> {
  const { plan, known, stored, ...before } = await planNow(db, imported, now);
  const { added, changed, restamped } = plan;
  const marks = [...added, ...changed, ...restamped].map(({ after }) => after);
  const met = marks.filter(endsNewness).map(({ paperId }) => paperId);
  // Before the papers: in an empty store watched views are left to the first refresh, which tells nothing.
  const rows = rowsAfter(before.rows, plan, imported);
  await writeRows(db, rows);
  await Promise.all([
    putMarks(db, marks.filter(isWorthARow), known.marks, known.tally),
    deleteByIds(db.unseen, met, known.unseen),
    putPapers(
      db,
      plan.papers.map((paper) => provisionalPaper(paper, now)),
    ),
  ]);
  const papers = plan.papers.map(({ id }) => id);
  for (const id of papers) stored.add(id);
  const undoOf = ({ paperId, before, after }: PlannedMark) => ({
    paperId,
    before: valuesOf(before),
    after: valuesOf(after),
    wasNew: known.unseen.has(paperId),
  });
  return {
    undo: { marks: [...added, ...changed].map(undoOf), papers, rows },
    added: added.length,
    changed: changed.length,
    unknownIds: [...added, ...changed].flatMap(({ paperId }) =>
      stored.has(paperId) ? [] : paperId,
    ),
  };
}

/**
 * Imports what was read of a file in one transaction: all of it or nothing, also where the page dies in between. What it
 * does is planned anew within it (`planImport`), for another window may have acted since the preview. Papers are stored
 * where they are missing, none becomes new, and what the user has met by it is new no more.
 */
export async function applyImport(
  db: PaperboyDatabase,
  imported: Imported,
  now: number,
): Promise<ImportDone> {
  return await withRoom(db, () =>
    db.transaction('rw', importTables(db), async () => await writeImport(db, imported, now)),
  );
}

/** Drops those of the papers that the user has not met, and that no list and no stored day holds. */
async function dropHeldByNothing(db: PaperboyDatabase, ids: PaperId[]): Promise<void> {
  const [{ marks, unseen }, papers, lists, days] = await Promise.all([
    readKnown(db, ids),
    papersById(db, ids),
    db.lists.toArray(),
    db.days.toCollection().primaryKeys(),
  ]);
  const listed = new Set(lists.flatMap(({ paperIds }) => paperIds));
  const stored = new Set(days);
  const isHeld = (id: PaperId) => {
    const mark = marks.get(id);
    if (listed.has(id) || unseen.has(id) || (mark && !isBlank(mark))) return true;
    return papers.get(id)?.days.some((day) => stored.has(day)) ?? true;
  };
  await deletePapers(
    db,
    ids.filter((id) => !isHeld(id)),
  );
}

/**
 * Takes an import back, field by field: what was changed since stays. Papers that it stored go where nothing else holds
 * them.
 */
export async function undoImport(
  db: PaperboyDatabase,
  { marks, papers, rows }: ImportUndo,
  now: number,
): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', importTables(db), async () => {
      await takeBackMarks(db, marks, now);
      await takeBackRows(db, rows);
      await dropHeldByNothing(db, papers);
    }),
  );
}
