import { anyText } from './any-text.ts';
import type { Field, ValueTrouble } from './field.ts';
import { type FieldId, fields } from './fields/registry.ts';
import type { Term } from './query.ts';
import type { Wording } from './wording.ts';

/** What answers the terms of that field, or those without one. */
export function answererOf(field: FieldId | undefined): Field {
  return field === undefined ? anyText : fields[field];
}

/** No name, title or sentence is longer, and a pattern of many thousand words would be more than engines bear. */
const longestWording = 1_000;

/** The term that asks a field, or any text, for the wording; what is wrong where it cannot be asked for. */
export function termOf(field: FieldId | undefined, wording: Wording): Term | ValueTrouble {
  if (wording.text.length > longestWording) return 'too-long';
  const read = answererOf(field).read(wording);
  if (typeof read === 'string') return read;
  const { text, fit } = read;
  return { kind: 'term', ...(field && { field }), text, fit };
}
