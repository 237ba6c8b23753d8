import { type Mute, readMutes } from '../papers/mute.ts';
import { parseQuery } from '../papers/query/parse.ts';
import { printQuery } from '../papers/query/print.ts';
import { type ListUndo, undoList } from '../papers/undo-list.ts';
import type { PaperboyDatabase } from './db.ts';
import { editList } from './panel-list.ts';

/** Takes an act upon the user's mutes back. */
export type MutesUndo = ListUndo<Mute>;

function editMutes(db: PaperboyDatabase, edit: (mutes: Mute[]) => Mute[]): Promise<MutesUndo> {
  return editList(db, 'mutes', readMutes, edit);
}

/**
 * Mutes a query from `now` (epoch ms) on. One that asks the same as a muted one changes nothing, nor does one that asks
 * for nothing: it would mute every paper.
 */
export function addMute(db: PaperboyDatabase, text: string, now: number): Promise<MutesUndo> {
  const query = printQuery(parseQuery(text).query);
  return editMutes(db, (mutes) =>
    query === '' || mutes.some((mute) => mute.query === query)
      ? mutes
      : [...mutes, { id: crypto.randomUUID(), query, mutedAt: now }],
  );
}

/** Mutes a query no longer. */
export function removeMute(db: PaperboyDatabase, id: string): Promise<MutesUndo> {
  return editMutes(db, (mutes) => mutes.filter((mute) => mute.id !== id));
}

/** Takes an act upon mutes back; what was done since stays. */
export async function takeBackMutes(db: PaperboyDatabase, undo: MutesUndo): Promise<void> {
  await editMutes(db, (mutes) => undoList(mutes, undo));
}
