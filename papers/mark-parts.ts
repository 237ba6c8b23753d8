import { changedAt, type Mark, type MarkField, markFields } from './mark.ts';
import type { PaperId } from './paper-id.ts';
import { tagList, tagsByKey } from './tag.ts';

/** A value, and when it last changed, epoch ms; 0 where it never did. */
export interface Stamped<Value> {
  value: Value | undefined;
  at: number;
}

/** A mark taken apart into what changes and merges by itself. */
export interface MarkParts {
  paperId: PaperId;
  fields: { [Field in MarkField]: Stamped<NonNullable<Mark[Field]>> };
  /** By the tags' keys. */
  tags: Map<string, Stamped<string>>;
  /** What only a later version knows. */
  others: Record<string, unknown>;
}

/** Takes a mark apart. */
export function partsOf(mark: Mark): MarkParts {
  const { paperId, savedAt, seenAt, readAt, hiddenAt, note, status, ...rest } = mark;
  const { tags = [], tagsAt = {}, changedAt: _, revision: __, ...others } = rest;
  const names = tagsByKey(tags);
  const stamps = new Map(Object.entries(tagsAt));
  const keys = new Set([...names.keys(), ...stamps.keys()]);
  const at = (field: MarkField) => changedAt(mark, field);
  return {
    paperId,
    fields: {
      savedAt: { value: savedAt, at: at('savedAt') },
      seenAt: { value: seenAt, at: at('seenAt') },
      readAt: { value: readAt, at: at('readAt') },
      hiddenAt: { value: hiddenAt, at: at('hiddenAt') },
      note: { value: note || undefined, at: at('note') },
      status: { value: status, at: at('status') },
    },
    tags: new Map(
      [...keys].map((key) => [key, { value: names.get(key), at: stamps.get(key) ?? 0 }]),
    ),
    others,
  };
}

/** The mark as it is compared and handed out: in one form, without the store's own number. */
export function plainMark(mark: Mark): Mark {
  return markOf(partsOf(mark));
}

function stampsOf(stamped: Iterable<readonly [string, Stamped<unknown>]>): [string, number][] {
  return [...stamped].filter(([, { at }]) => at > 0).map(([name, { at }]) => [name, at]);
}

/** Puts a mark together again: one and the same for the same parts, without stamps that its moments imply. */
export function markOf({ paperId, fields, tags, others }: MarkParts): Mark {
  const mark: Mark = { paperId };
  const { savedAt, seenAt, readAt, hiddenAt, note, status } = fields;
  if (savedAt.value !== undefined) mark.savedAt = savedAt.value;
  if (seenAt.value !== undefined) mark.seenAt = seenAt.value;
  if (readAt.value !== undefined) mark.readAt = readAt.value;
  if (hiddenAt.value !== undefined) mark.hiddenAt = hiddenAt.value;
  if (note.value !== undefined) mark.note = note.value;
  if (status.value !== undefined) mark.status = status.value;
  const names = new Map([...tags].flatMap(([key, { value }]) => (value ? [[key, value]] : [])));
  if (names.size > 0) mark.tags = tagList(names);
  const explicit = markFields.filter((field) => fields[field].at > changedAt(mark, field));
  if (explicit.length > 0) {
    mark.changedAt = Object.fromEntries(explicit.map((field) => [field, fields[field].at]));
  }
  const tagStamps = stampsOf(tags).sort(([a], [b]) => (a < b ? -1 : 1));
  if (tagStamps.length > 0) mark.tagsAt = Object.fromEntries(tagStamps);
  return Object.assign(mark, others);
}
