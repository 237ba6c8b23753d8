import type { Mark } from '../papers/mark.ts';
import type { MarkChange } from '../papers/mark-change.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { act, type Undo } from './act.ts';
import type { PaperboyDatabase } from './db.ts';

const isMet = (mark: Mark | undefined) => mark?.seenAt !== undefined || mark?.readAt !== undefined;

const neverMet: MarkChange = { seenAt: undefined, readAt: undefined, hiddenAt: undefined };

/** Saves papers; those that are saved already keep their moment. */
export function savePapers(db: PaperboyDatabase, ids: PaperId[], now: number): Promise<Undo> {
  return act(db, ids, now, (mark) => (mark?.savedAt === undefined ? { savedAt: now } : undefined));
}

/**
 * What turns one thing over that a mark says, where it is as the user saw it (`was`): who saves what another window has
 * saved a moment ago wants it saved. Without `was`, what is stored is turned over, where nobody can change it in between.
 */
const turnOver =
  (
    is: (mark: Mark | undefined) => boolean,
    change: (now: number | undefined) => MarkChange,
    newAgain?: typeof is,
  ) =>
  (db: PaperboyDatabase, id: PaperId, now: number, was?: boolean): Promise<Undo> =>
    act(
      db,
      [id],
      now,
      (mark) => ((was ?? is(mark)) === is(mark) ? change(is(mark) ? undefined : now) : undefined),
      newAgain,
    );

/** Saves a paper, or takes it off the saved ones. */
export const toggleSaved = turnOver(
  (mark) => mark?.savedAt !== undefined,
  (savedAt) => ({ savedAt }),
);

/** Hides a paper, or takes it off the hidden ones. */
export const toggleHidden = turnOver(
  (mark) => mark?.hiddenAt !== undefined,
  (hiddenAt) => ({ hiddenAt }),
);

/** Marks a paper as seen where it was neither seen nor opened; else makes it new again. */
export const toggleSeen = turnOver(
  isMet,
  (seenAt) => (seenAt === undefined ? neverMet : { seenAt }),
  isMet,
);

/** Marks papers as seen; those that are seen already keep their moment. */
export function markSeen(db: PaperboyDatabase, ids: PaperId[], now: number): Promise<Undo> {
  return act(db, ids, now, (mark) => (mark?.seenAt === undefined ? { seenAt: now } : undefined));
}

/** Marks a paper as opened, and so as seen. */
export function markRead(db: PaperboyDatabase, id: PaperId, now: number): Promise<Undo> {
  return act(db, [id], now, (mark) =>
    mark?.readAt === undefined ? { readAt: now, seenAt: mark?.seenAt ?? now } : undefined,
  );
}

/** Hides papers; those that are hidden already keep their moment. */
export function hidePapers(db: PaperboyDatabase, ids: PaperId[], now: number): Promise<Undo> {
  return act(db, ids, now, (mark) =>
    mark?.hiddenAt === undefined ? { hiddenAt: now } : undefined,
  );
}
