import type { Mark, MarkField } from './mark.ts';
import { type MarkParts, markOf, partsOf, type Stamped } from './mark-parts.ts';
import type { PaperId } from './paper-id.ts';
import { tagsByKey } from './tag.ts';

/** Fields to write; one that is undefined is taken away, and `tags` are all that the paper is to have. */
export type MarkChange = { [Field in MarkField]?: Mark[Field] | undefined } & {
  tags?: readonly string[] | undefined;
};

/** Later than what was there, whatever the clock does. */
function stamped<Value>(
  before: Stamped<Value>,
  value: Value | undefined,
  now: number,
): Stamped<Value> {
  return value === before.value ? before : { value, at: Math.max(now, before.at + 1) };
}

function changeTags(tags: MarkParts['tags'], names: readonly string[], now: number): void {
  const wanted = tagsByKey(names);
  for (const key of new Set([...tags.keys(), ...wanted.keys()])) {
    tags.set(key, stamped(tags.get(key) ?? { value: undefined, at: 0 }, wanted.get(key), now));
  }
}

/** The mark with the change made at `now` (epoch ms): every field that is another than before has its stamp. */
export function withChange(
  paperId: PaperId,
  mark: Mark | undefined,
  change: MarkChange,
  now: number,
): Mark {
  const parts = partsOf(mark ?? { paperId });
  const { savedAt, seenAt, readAt, hiddenAt, note, status } = parts.fields;
  const next = <Value>(field: MarkField, before: Stamped<Value>, value: Value | undefined) =>
    Object.hasOwn(change, field) ? stamped(before, value, now) : before;
  parts.fields = {
    savedAt: next('savedAt', savedAt, change.savedAt),
    seenAt: next('seenAt', seenAt, change.seenAt),
    readAt: next('readAt', readAt, change.readAt),
    hiddenAt: next('hiddenAt', hiddenAt, change.hiddenAt),
    note: next('note', note, change.note || undefined),
    status: next('status', status, change.status),
  };
  if (Object.hasOwn(change, 'tags')) changeTags(parts.tags, change.tags ?? [], now);
  return markOf(parts);
}
