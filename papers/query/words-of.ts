import { unitsOf } from '../words/words.ts';
import type { FieldId } from './fields/registry.ts';
import { keyOf, normalise } from './normal-form.ts';
import type { Part, Query } from './query.ts';
import { answererOf } from './term-of.ts';
import type { Fit } from './wording.ts';

/** Words that a query wants to find, for an index to look up and for a highlighter to mark. */
export interface TextTerm {
  /** Where they have to stand; absent for anywhere. */
  field?: FieldId;
  fit: Fit;
  /** As they are compared, in their order; at least one. */
  words: string[];
}

function wanted(part: Part, isWanted: boolean, found: Map<string, TextTerm>): void {
  if (part.kind === 'not') wanted(part.part, !isWanted, found);
  else if (part.kind !== 'term') for (const inner of part.parts) wanted(inner, isWanted, found);
  else if (isWanted && answererOf(part.field).answeredBy === 'text') {
    const { field, fit, text } = part;
    found.set(keyOf(part), {
      ...(field && { field }),
      fit,
      words: unitsOf(text).flatMap(({ parts }) => parts),
    });
  }
}

/** Every text term that the query wants, in its order, each once; what stands behind a minus is not wanted. */
export function wordsOf(query: Query): TextTerm[] {
  const found = new Map<string, TextTerm>();
  wanted(normalise(query), true, found);
  return [...found.values()];
}
