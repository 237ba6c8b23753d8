import type { StoredKeepAct } from '../papers/keep-act.ts';
import type { Undo } from './act.ts';
import type { PaperboyDatabase } from './db.ts';
import {
  removeFromLibrary,
  removeTag,
  renameTag,
  setNote,
  setStatus,
  setTags,
} from './library-acts.ts';

/** Does what the user asks for to papers that they keep, or to their tags; `now` in epoch ms. Returns the way back. */
export function keep(db: PaperboyDatabase, act: StoredKeepAct, now: number): Promise<Undo> {
  switch (act.kind) {
    case 'status':
      return setStatus(db, [...act.ids], act.status, now);
    case 'tags':
      return setTags(db, [...act.ids], act, now);
    case 'note':
      return setNote(db, act.id, act.text, now);
    case 'rename-tag':
      return renameTag(db, act.from, act.to, now);
    case 'remove-tag':
      return removeTag(db, act.name, now);
    case 'remove':
      return removeFromLibrary(db, [...act.ids], now);
  }
}
