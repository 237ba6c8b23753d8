import { anyText } from './any-text.ts';
import type { Field, ValueTrouble } from './field.ts';
import { type FieldId, fields } from './fields/registry.ts';
import type { Term } from './query.ts';
import type { Wording } from './wording.ts';

/** What answers the terms of that field, or those without one. */
export function answererOf(field: FieldId | undefined): Field {
  return field === undefined ? anyText : fields[field];
}

/** The term that asks a field, or any text, for the wording; what is wrong where it cannot be asked for. */
export function termOf(field: FieldId | undefined, wording: Wording): Term | ValueTrouble {
  const read = answererOf(field).read(wording);
  if (typeof read === 'string') return read;
  const { text, fit } = read;
  return { kind: 'term', ...(field && { field }), text, fit };
}
