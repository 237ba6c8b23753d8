import { endsNewness, isBlank, type Mark, type MarkField, markMoments } from '../papers/mark.ts';
import { type MarkChange, withChange } from '../papers/mark-change.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { tagsByKey } from '../papers/tag.ts';
import { deleteByIds, marksById, newAmong, papersById } from './by-ids.ts';
import type { MarksTally, PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';
import { putMarks, readTally } from './tally.ts';

/** One paper's mark around an act of the user, without stamps; what an earlier version left has moments alone. */
export interface MarkedPaper {
  paperId: PaperId;
  before: MarkChange;
  after: MarkChange;
  /** The paper was new before. */
  wasNew: boolean;
}

/** Everything that takes an act of the user back. */
export type Undo = readonly MarkedPaper[];

/** What to write for a paper, given its mark and nothing else; undefined leaves the paper alone. */
type Change = (mark: Mark | undefined) => MarkChange | undefined;

/** What one act writes, gathered so that hundreds of papers cost a handful of requests. */
interface MarkWrite {
  mark: Mark;
  isNew: boolean;
}

/** What a transaction has read of papers before it writes their marks. */
interface Known {
  tally: MarksTally;
  marks: Map<PaperId, Mark>;
  unseen: Set<PaperId>;
}

/** What there is of these papers, within the caller's transaction. */
export async function readKnown(db: PaperboyDatabase, ids: PaperId[]): Promise<Known> {
  const [marks, unseen, tally] = await Promise.all([
    marksById(db, ids),
    newAmong(db, ids),
    readTally(db),
  ]);
  return { marks, unseen, tally };
}

async function writeMarks(db: PaperboyDatabase, writes: MarkWrite[], known: Known): Promise<void> {
  const idsWhere = (isWanted: (write: MarkWrite) => boolean) =>
    writes.filter(isWanted).map(({ mark }) => mark.paperId);
  const newIds = idsWhere(({ isNew }) => isNew);
  const papers = newIds.length > 0 ? await papersById(db, newIds) : undefined;
  const unseen = newIds.flatMap((paperId) => {
    const paper = papers?.get(paperId);
    return paper ? { paperId, day: paper.day } : [];
  });
  // One that says nothing, not even that something was taken away, need not be stored.
  const marks = writes
    .map(({ mark }) => mark)
    .filter((mark) => !isBlank(mark) || known.marks.has(mark.paperId));
  const old = idsWhere(({ isNew }) => !isNew);
  // All at once, and nothing for nothing: every request that is waited for would be felt. What is answered twice goes
  // first.
  await Promise.all([
    putMarks(db, marks, known.marks, known.tally),
    deleteByIds(db.unseen, old, known.unseen),
    unseen.length > 0 && db.unseen.bulkPut(unseen),
  ]);
}

/** What a mark says, without its stamps. */
export function valuesOf(mark: Mark | undefined): MarkChange {
  const { savedAt, seenAt, readAt, hiddenAt, note, status, tags } = mark ?? {};
  return { savedAt, seenAt, readAt, hiddenAt, note, status, tags };
}

/** Tables that an act upon marks reads and writes, for the transaction around it. */
export function markTables(db: PaperboyDatabase) {
  return [db.marks, db.unseen, db.papers, db.tallies];
}

/** What the change makes of marks, undefined where it leaves one alone; of papers that have none it is worked out once. */
function changedBy(change: Change, now: number) {
  let ofNone: Mark | undefined;
  return (paperId: PaperId, before: Mark | undefined): Mark | undefined => {
    if (!before && ofNone) return { ...ofNone, paperId };
    const wanted = change(before);
    const mark = wanted && withChange(paperId, before, wanted, now);
    if (!before) ofNone = mark;
    return mark;
  };
}

/**
 * Changes the marks of papers in one transaction, so that two windows never lose each other's acts. The papers may be
 * those that a question finds within it. `newAgain` tells of a mark whether its paper is to be new. Returns the way back.
 */
export async function act(
  db: PaperboyDatabase,
  papers: PaperId[] | ((db: PaperboyDatabase) => Promise<PaperId[]>),
  now: number,
  change: Change,
  newAgain: (mark: Mark | undefined) => boolean = () => false,
): Promise<Undo> {
  return await withRoom(db, () =>
    db.transaction('rw', markTables(db), async () => {
      const ids = typeof papers === 'function' ? await papers(db) : papers;
      const known = await readKnown(db, ids);
      const undo: MarkedPaper[] = [];
      const writes: MarkWrite[] = [];
      const changed = changedBy(change, now);
      for (const paperId of ids) {
        const before = known.marks.get(paperId);
        const mark = changed(paperId, before);
        if (!mark) continue;
        const wasNew = known.unseen.has(paperId);
        writes.push({ mark, isNew: newAgain(before) || (wasNew && !endsNewness(mark)) });
        undo.push({
          paperId,
          before: valuesOf(before),
          after: valuesOf(mark),
          wasNew,
        });
      }
      await writeMarks(db, writes, known);
      return undo;
    }),
  );
}

/** The tags with those back that the act has taken or changed, where they still are as it left them. */
function tagsBack(now: readonly string[], before: readonly string[], after: readonly string[]) {
  const current = tagsByKey(now);
  const [was, became] = [tagsByKey(before), tagsByKey(after)];
  for (const key of new Set([...was.keys(), ...became.keys()])) {
    if (current.get(key) !== became.get(key)) continue;
    const name = was.get(key);
    if (name === undefined) current.delete(key);
    else current.set(key, name);
  }
  return [...current.values()];
}

function changeBack(mark: Mark | undefined, { before, after }: MarkedPaper): MarkChange {
  const back: MarkChange = {};
  const isAsLeft = (field: MarkField) =>
    Object.hasOwn(before, field) && mark?.[field] === after[field];
  for (const moment of markMoments) if (isAsLeft(moment)) back[moment] = before[moment];
  if (isAsLeft('note')) back.note = before.note;
  if (isAsLeft('status')) back.status = before.status;
  if (Object.hasOwn(before, 'tags')) {
    back.tags = tagsBack(mark?.tags ?? [], before.tags ?? [], after.tags ?? []);
  }
  return back;
}

function isAsBefore(mark: Mark, { before }: MarkedPaper): boolean {
  return (
    markMoments.every((moment) => mark[moment] === before[moment]) &&
    (!Object.hasOwn(before, 'note') || mark.note === before.note) &&
    (!Object.hasOwn(before, 'tags') || String(mark.tags) === String(before.tags))
  );
}

/** Takes an act back as `undoMarks` does, within the caller's transaction over `markTables`. */
export async function takeBackMarks(db: PaperboyDatabase, undo: Undo, now: number): Promise<void> {
  const known = await readKnown(
    db,
    undo.map(({ paperId }) => paperId),
  );
  const writes = undo.map((marked) => {
    const stored = known.marks.get(marked.paperId);
    const mark = withChange(marked.paperId, stored, changeBack(stored, marked), now);
    const isNew = marked.wasNew && (isAsBefore(mark, marked) || !endsNewness(mark));
    return { mark, isNew };
  });
  await writeMarks(db, writes, known);
}

/**
 * Takes an act back, field by field and tag by tag: what another window has changed since then stays as that window
 * left it. Returns how many papers it touched.
 */
export async function undoMarks(db: PaperboyDatabase, undo: Undo, now: number): Promise<number> {
  await withRoom(db, () =>
    db.transaction('rw', markTables(db), async () => await takeBackMarks(db, undo, now)),
  );
  return undo.length;
}
