import { isRecord } from '../is-record.ts';
import { type Mark, markMoments } from '../mark.ts';
import { readMark } from '../read-mark.ts';
import { unknownFields } from '../unknown-fields.ts';

/** The longest note that is taken, in UTF-16 units. */
export const longestNote = 100_000;

/** A mark out of a file, and the names of its fields that could not be read as they stand there. */
export interface ImportedMark {
  mark: Mark;
  badFields: string[];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Reads a mark out of a file, field by field; undefined where it names no paper. */
export function importedMark(raw: unknown): ImportedMark | undefined {
  // Names that every object inherits, and values nested without end, are left out first.
  const fields = isRecord(raw) ? unknownFields(raw, ['revision']) : {};
  const { note } = fields;
  const isLong = typeof note === 'string' && note.length > longestNote;
  const mark = readMark(isLong ? { ...fields, note: note.slice(0, longestNote) } : fields);
  if (!mark) return undefined;
  const names = [...markMoments, 'note', 'tags', 'status'] as const;
  const lost = names.filter((name) => !isEmpty(fields[name]) && mark[name] === undefined);
  return { mark, badFields: isLong ? [...lost, 'note'] : lost };
}
