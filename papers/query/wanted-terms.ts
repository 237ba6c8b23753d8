import type { Part, Term } from './query.ts';
import { answererOf } from './term-of.ts';

/** True for a term that words answer. */
export function isText(part: Part): part is Term {
  return part.kind === 'term' && answererOf(part.field).answeredBy === 'text';
}

/** The terms of words that a part wants, in their order: not those behind a minus. */
export function wantedTerms(part: Part): Term[] {
  if (isText(part)) return [part];
  return part.kind === 'all' || part.kind === 'any' ? part.parts.flatMap(wantedTerms) : [];
}
