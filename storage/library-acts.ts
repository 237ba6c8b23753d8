import type { Mark, ReadingStatus } from '../papers/mark.ts';
import type { MarkChange } from '../papers/mark-change.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { cleanTag, tagKey, tagsByKey } from '../papers/tag.ts';
import { act, type Undo } from './act.ts';
import type { PaperboyDatabase } from './db.ts';
import { idsTagged } from './tags.ts';

/** What somebody tags, notes or means to read is theirs to find again: it is saved along with that. */
function saved(mark: Mark | undefined, change: MarkChange, now: number): MarkChange {
  return mark?.savedAt === undefined ? { ...change, savedAt: now } : change;
}

/** The longest note, in UTF-16 units. */
const longestNote = 100_000;

/** The tags with some put on and some taken off; undefined where that changes nothing. */
function retagged(
  mark: Mark | undefined,
  add: readonly string[],
  remove: readonly string[],
): MarkChange | undefined {
  const tags = tagsByKey(mark?.tags ?? []);
  const before = new Set(tags.keys());
  for (const name of remove) tags.delete(tagKey(name));
  // One that is there already keeps the spelling that it has.
  for (const [key, name] of tagsByKey(add)) if (!tags.has(key)) tags.set(key, name);
  const isSame = tags.size === before.size && [...tags.keys()].every((key) => before.has(key));
  return isSame ? undefined : { tags: [...tags.values()] };
}

/** Puts tags on papers, which saves them, and takes others off; one that a paper has already keeps its spelling. */
export function setTags(
  db: PaperboyDatabase,
  ids: PaperId[],
  tags: { add?: readonly string[]; remove?: readonly string[] },
  now: number,
): Promise<Undo> {
  const { add = [], remove = [] } = tags;
  return act(db, ids, now, (mark) => {
    const change = retagged(mark, add, remove);
    return change && add.length > 0 ? saved(mark, change, now) : change;
  });
}

/**
 * Gives a tag another name on every paper that has it; where some have a tag of that name already, the two become one.
 * An empty name changes nothing.
 */
export async function renameTag(
  db: PaperboyDatabase,
  from: string,
  to: string,
  now: number,
): Promise<Undo> {
  const name = cleanTag(to);
  if (tagKey(name) === '') return [];
  const isSameTag = tagKey(from) === tagKey(name);
  return await act(
    db,
    (known) => idsTagged(known, from),
    now,
    (mark) => {
      const tags = tagsByKey(mark?.tags ?? []);
      const key = tagKey(from);
      const isThere = tags.has(key) && tags.get(key) !== name;
      if (!isThere) return undefined;
      tags.delete(key);
      if (isSameTag || !tags.has(tagKey(name))) tags.set(tagKey(name), name);
      return { tags: [...tags.values()] };
    },
  );
}

/** Takes a tag off every paper. */
export function removeTag(db: PaperboyDatabase, name: string, now: number): Promise<Undo> {
  return act(
    db,
    (known) => idsTagged(known, name),
    now,
    (mark) => retagged(mark, [], [name]),
  );
}

/** Writes the note upon a paper, Markdown of 100,000 characters at most; an empty one takes it away. It saves the paper. */
export function setNote(
  db: PaperboyDatabase,
  id: PaperId,
  text: string,
  now: number,
): Promise<Undo> {
  const note = text.slice(0, longestNote).toWellFormed();
  return act(db, [id], now, (mark) => {
    if ((mark?.note ?? '') === note) return undefined;
    return note === '' ? { note } : saved(mark, { note }, now);
  });
}

/**
 * Says how far the user is with papers, or no more where `status` is undefined. A paper that was not saved is: else a
 * clean-up might take what the user means to read.
 */
export function setStatus(
  db: PaperboyDatabase,
  ids: PaperId[],
  status: ReadingStatus | undefined,
  now: number,
): Promise<Undo> {
  return act(db, ids, now, (mark) => {
    if (mark?.status === status) return undefined;
    return status === undefined ? { status } : saved(mark, { status }, now);
  });
}

/** Takes papers out of the library: they are no longer saved, tagged or noted, and have no status. */
export function removeFromLibrary(
  db: PaperboyDatabase,
  ids: PaperId[],
  now: number,
): Promise<Undo> {
  return act(db, ids, now, (mark) => {
    if (!mark) return undefined;
    const { savedAt, tags = [], note, status } = mark;
    const isThere = savedAt !== undefined || tags.length > 0 || note || status !== undefined;
    return isThere
      ? { savedAt: undefined, tags: [], note: undefined, status: undefined }
      : undefined;
  });
}
