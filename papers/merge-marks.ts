import type { Mark } from './mark.ts';
import { markOf, partsOf, type Stamped } from './mark-parts.ts';

/** A total order of values, so that the same one is chosen whichever copy comes first; something before nothing. */
function isGreater(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  return JSON.stringify(a) > JSON.stringify(b);
}

function later<Value>(a: Stamped<Value>, b: Stamped<Value>): Stamped<Value> {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return isGreater(b.value, a.value) ? b : a;
}

const never = { value: undefined, at: 0 };

/**
 * Two copies of one mark as one: each field and each tag as it was changed last, and where that was at the same moment,
 * the same one whichever copy comes first. So copies may be merged in any order, and again. The revision is the store's.
 */
export function mergeMarks(one: Mark, other: Mark): Mark {
  const [a, b] = [partsOf(one), partsOf(other)];
  const tags = new Map(a.tags);
  for (const [key, tag] of b.tags) tags.set(key, later(tags.get(key) ?? never, tag));
  const others = new Map(Object.entries(a.others));
  for (const [name, value] of Object.entries(b.others)) {
    if (isGreater(value, others.get(name))) others.set(name, value);
  }
  return markOf({
    paperId: a.paperId,
    fields: {
      savedAt: later(a.fields.savedAt, b.fields.savedAt),
      seenAt: later(a.fields.seenAt, b.fields.seenAt),
      readAt: later(a.fields.readAt, b.fields.readAt),
      hiddenAt: later(a.fields.hiddenAt, b.fields.hiddenAt),
      note: later(a.fields.note, b.fields.note),
      status: later(a.fields.status, b.fields.status),
    },
    tags,
    others: Object.fromEntries(others),
  });
}
