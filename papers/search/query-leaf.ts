import type { FieldId } from '../query/fields/registry.ts';
import type { Part, Term } from '../query/query.ts';
import { answererOf } from '../query/term-of.ts';
import { waysOfWording } from '../query/text-field.ts';
import { everyField, fieldBit } from './fields.ts';
import type { Leaf } from './search-query.ts';

const bits: Partial<Record<FieldId, number>> = {
  title: fieldBit.title,
  abs: fieldBit.abs,
  by: fieldBit.by,
  kw: fieldBit.kw,
  org: fieldBit.org,
};

/** True for a term that words of the index answer. */
export function isText(part: Part): part is Term {
  return part.kind === 'term' && answererOf(part.field).answeredBy === 'text';
}

/** A text term, in normal form, as the index looks it up. */
export function leafOf(term: Term): Leaf {
  const { field, fit } = term;
  return {
    kind: 'leaf',
    ways: waysOfWording(term),
    fields: (field && bits[field]) ?? everyField,
    isFirm: field !== undefined || fit === 'phrase' || fit === 'whole',
  };
}

/** The text terms that are wanted: not those behind a minus. */
export function wantedTerms(part: Part): Term[] {
  if (isText(part)) return [part];
  return part.kind === 'all' || part.kind === 'any' ? part.parts.flatMap(wantedTerms) : [];
}
