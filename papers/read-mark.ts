import { isRecord } from './is-record.ts';
import { type Mark, markFields, markMoments, type ReadingStatus } from './mark.ts';
import { markOf, partsOf } from './mark-parts.ts';
import { toPaperId } from './paper-id.ts';

/** Fields that are read one by one; all others are a later version's. */
const known = new Set<string>([
  ...markFields,
  'paperId',
  'tags',
  'tagsAt',
  'changedAt',
  'revision',
]);

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function momentsIn(raw: unknown): [string, number][] {
  const entries = Object.entries(isRecord(raw) ? raw : {});
  return entries.flatMap(([name, at]) => (isMoment(at) ? [[name, at]] : []));
}

/** Also one that only a later version knows. */
function isStatus(value: unknown): value is ReadingStatus {
  return typeof value === 'string' && value !== '';
}

/**
 * Reads a mark that lay outside the database, field by field: a bad one is left out alone. Undefined where it names no
 * paper. What a later version has written beside is kept.
 */
export function readMark(raw: unknown): Mark | undefined {
  const paperId = isRecord(raw) ? toPaperId(raw.paperId) : undefined;
  if (!isRecord(raw) || paperId === undefined) return undefined;
  const mark: Mark = { paperId };
  for (const moment of markMoments) {
    const at = raw[moment];
    if (isMoment(at)) mark[moment] = at;
  }
  if (Array.isArray(raw.tags)) mark.tags = raw.tags.filter((tag) => typeof tag === 'string');
  if (typeof raw.note === 'string') mark.note = raw.note;
  if (isStatus(raw.status)) mark.status = raw.status;
  const fields = new Set<string>(markFields);
  const stamps = momentsIn(raw.changedAt).filter(([name]) => fields.has(name));
  mark.changedAt = Object.fromEntries(stamps);
  mark.tagsAt = Object.fromEntries(momentsIn(raw.tagsAt));
  // `__proto__` would be no field of the mark, but what it inherits from.
  const others = Object.entries(raw).filter(([name]) => !known.has(name) && name !== '__proto__');
  return markOf({ ...partsOf(mark), others: Object.fromEntries(others) });
}
