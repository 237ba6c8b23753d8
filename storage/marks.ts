import {
  endsNewness,
  isBlank,
  type Mark,
  type Moments,
  markMoments,
  withMoments,
} from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Unseen } from '../papers/unseen.ts';
import { deleteByIds, marksById, papersById, unseenById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';

/** One paper's mark around an act of the user. */
export interface MarkedPaper {
  paperId: PaperId;
  before: Moments;
  after: Moments;
  /** The paper was new before. */
  wasNew: boolean;
}

/** Everything that takes an act of the user back. */
export type Undo = readonly MarkedPaper[];

/** The moments to write for a paper, given its mark; undefined leaves the paper alone. */
type Act = (mark: Mark | undefined) => Moments | undefined;

const neverMet: Moments = { seenAt: undefined, readAt: undefined, hiddenAt: undefined };

/** Saves papers; those that are saved already keep their moment. */
export function savePapers(db: PaperboyDatabase, ids: PaperId[], now: number): Promise<Undo> {
  return act(db, ids, (mark) => (mark?.savedAt === undefined ? { savedAt: now } : undefined));
}

/** Saves a paper, or takes it off the saved ones: what holds is decided where nobody can change it in between. */
export function toggleSaved(db: PaperboyDatabase, id: PaperId, now: number): Promise<Undo> {
  return act(db, [id], (mark) => ({ savedAt: mark?.savedAt === undefined ? now : undefined }));
}

/** Takes a paper off the saved ones. */
export function unsavePaper(db: PaperboyDatabase, id: PaperId): Promise<Undo> {
  return act(db, [id], (mark) =>
    mark?.savedAt === undefined ? undefined : { savedAt: undefined },
  );
}

/** Marks papers as seen; those that are seen already keep their moment. */
export function markSeen(db: PaperboyDatabase, ids: PaperId[], now: number): Promise<Undo> {
  return act(db, ids, (mark) => (mark?.seenAt === undefined ? { seenAt: now } : undefined));
}

/** Marks a paper as opened, and so as seen. */
export function markRead(db: PaperboyDatabase, id: PaperId, now: number): Promise<Undo> {
  return act(db, [id], (mark) =>
    mark?.readAt === undefined ? { readAt: now, seenAt: mark?.seenAt ?? now } : undefined,
  );
}

/** Hides papers; those that are hidden already keep their moment. */
export function hidePapers(db: PaperboyDatabase, ids: PaperId[], now: number): Promise<Undo> {
  return act(db, ids, (mark) => (mark?.hiddenAt === undefined ? { hiddenAt: now } : undefined));
}

/** Hides a paper, or takes it off the hidden ones. */
export function toggleHidden(db: PaperboyDatabase, id: PaperId, now: number): Promise<Undo> {
  return act(db, [id], (mark) => ({ hiddenAt: mark?.hiddenAt === undefined ? now : undefined }));
}

/** Makes papers new again, as if they had just arrived, and so no longer hidden; what is saved stays saved. */
export function markNewAgain(db: PaperboyDatabase, ids: PaperId[]): Promise<Undo> {
  return act(
    db,
    ids,
    () => neverMet,
    () => true,
  );
}

/** Marks a paper as seen where it was neither seen nor opened; else makes it new again. */
export function toggleSeen(db: PaperboyDatabase, id: PaperId, now: number): Promise<Undo> {
  const isMet = (mark: Mark | undefined) =>
    mark?.seenAt !== undefined || mark?.readAt !== undefined;
  return act(db, [id], (mark) => (isMet(mark) ? neverMet : { seenAt: now }), isMet);
}

function momentsOf(mark: Mark | undefined): Moments {
  return Object.fromEntries(markMoments.map((moment) => [moment, mark?.[moment]]));
}

/** What one act writes, gathered so that hundreds of papers cost a handful of requests. */
interface MarkWrite {
  mark: Mark;
  isNew: boolean;
}

/** What the transaction has read before it writes. */
interface Known {
  marks: Map<PaperId, Mark>;
  unseen: Map<PaperId, Unseen>;
}

async function readKnown(db: PaperboyDatabase, ids: PaperId[]): Promise<Known> {
  const [marks, unseen] = await Promise.all([marksById(db, ids), unseenById(db, ids)]);
  return { marks, unseen };
}

async function writeMarks(db: PaperboyDatabase, writes: MarkWrite[], known: Known): Promise<void> {
  const marks = writes.map(({ mark }) => mark);
  const idsWhere = (isWanted: (write: MarkWrite) => boolean) =>
    writes.filter(isWanted).map(({ mark }) => mark.paperId);
  const newIds = idsWhere(({ isNew }) => isNew);
  const papers = newIds.length > 0 ? await papersById(db, newIds) : undefined;
  const unseen = newIds.flatMap((paperId) => {
    const paper = papers?.get(paperId);
    return paper ? { paperId, day: paper.day } : [];
  });
  const filled = marks.filter((mark) => !isBlank(mark));
  const blank = idsWhere(({ mark }) => isBlank(mark));
  const old = idsWhere(({ isNew }) => !isNew);
  // All at once, and nothing for nothing: every request that is waited for would be felt.
  await Promise.all([
    filled.length > 0 && db.marks.bulkPut(filled),
    deleteByIds(db.marks, blank, known.marks),
    deleteByIds(db.unseen, old, known.unseen),
    unseen.length > 0 && db.unseen.bulkPut(unseen),
  ]);
}

/** Reads and writes inside one transaction, so that two windows never lose each other's acts. */
async function act(
  db: PaperboyDatabase,
  ids: PaperId[],
  change: Act,
  newAgain: (mark: Mark | undefined) => boolean = () => false,
): Promise<Undo> {
  return await withRoom(db, () =>
    db.transaction('rw', db.marks, db.unseen, db.papers, async () => {
      const known = await readKnown(db, ids);
      const undo: MarkedPaper[] = [];
      const writes: MarkWrite[] = [];
      for (const paperId of ids) {
        const before = known.marks.get(paperId);
        const moments = change(before);
        if (!moments) continue;
        const mark = withMoments(paperId, before, moments);
        const wasNew = known.unseen.has(paperId);
        writes.push({ mark, isNew: newAgain(before) || (wasNew && !endsNewness(mark)) });
        undo.push({ paperId, before: momentsOf(before), after: momentsOf(mark), wasNew });
      }
      await writeMarks(db, writes, known);
      return undo;
    }),
  );
}

/**
 * Takes an act back, moment by moment: what another window has changed since then stays as that window left it.
 * Returns how many papers it touched.
 */
export async function undoMarks(db: PaperboyDatabase, undo: Undo): Promise<number> {
  const ids = undo.map(({ paperId }) => paperId);
  return await withRoom(db, () =>
    db.transaction('rw', db.marks, db.unseen, db.papers, async () => {
      const known = await readKnown(db, ids);
      const writes = undo.map(({ paperId, before, after, wasNew }) => {
        const stored = known.marks.get(paperId);
        const current = momentsOf(stored);
        const moments: Moments = {};
        for (const moment of markMoments) {
          if (current[moment] === after[moment]) moments[moment] = before[moment];
        }
        const mark = withMoments(paperId, stored, moments);
        const restored = momentsOf(mark);
        const isRestored = markMoments.every((moment) => restored[moment] === before[moment]);
        return { mark, isNew: wasNew && (isRestored || !endsNewness(mark)) };
      });
      await writeMarks(db, writes, known);
      return undo.length;
    }),
  );
}
