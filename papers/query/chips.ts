import type { FieldId } from './fields/registry.ts';
import { keyOf, normalise } from './normal-form.ts';
import { printPart } from './print.ts';
import type { All, Part, Query, Term } from './query.ts';

/** A part at the top of a query, as a thing to click. */
export interface Chip {
  part: Part;
  /** As one writes it. */
  text: string;
}

/** The query's top-level parts in their order: together they are the query. */
export function chipsOf(query: Query): Chip[] {
  return normalise(query).parts.map((part) => ({ part, text: printPart(part) }));
}

/** The normal parts of one part: none where it asks for nothing, several where it is a group of all. */
function keysOf(part: Part): Set<string> {
  return new Set(partsOf(part).map(keyOf));
}

function partsOf(...parts: Part[]): All['parts'] {
  return normalise({ kind: 'all', parts }).parts;
}

/** True where the query has the part at its top. */
export function hasPart(query: Query, part: Part): boolean {
  const own = new Set(normalise(query).parts.map(keyOf));
  return [...keysOf(part)].every((key) => own.has(key));
}

/** The query with the part, at the end where it is not there yet. */
export function addPart(query: Query, part: Part): Query {
  return { kind: 'all', parts: partsOf(query, part) };
}

/** The query without the part. */
export function removePart(query: Query, part: Part): Query {
  const keys = keysOf(part);
  return { kind: 'all', parts: partsOf(query).filter((own) => !keys.has(keyOf(own))) };
}

/** The query with the part, if it was without it, and the other way round; its opposite goes when it comes. */
export function togglePart(query: Query, part: Part): Query {
  if (hasPart(query, part)) return removePart(query, part);
  return addPart(removePart(query, { kind: 'not', part }), part);
}

/** The terms at the top that ask the field, without those behind a minus or in a group. */
export function termsOfField(query: Query, field: FieldId): Term[] {
  return normalise(query).parts.flatMap((part) =>
    part.kind === 'term' && part.field === field ? [part] : [],
  );
}

/** The query with one term of the field at its top, in the place of those that were there; none where undefined. */
export function replaceField(query: Query, field: FieldId, term: Term | undefined): Query {
  const { parts } = normalise(query);
  const isOld = (part: Part) => part.kind === 'term' && part.field === field;
  const at = parts.findIndex(isOld);
  const kept = (some: readonly Part[]) => some.filter((part) => !isOld(part));
  const [before, behind] = at === -1 ? [parts, []] : [parts.slice(0, at), parts.slice(at)];
  return normalise({
    kind: 'all',
    parts: [...before, ...(term ? [term] : []), ...kept(behind)],
  });
}
