import type { Term } from '../words/ways.ts';
import type { Lookup } from './lookup.ts';
import type { Leaf } from './plan.ts';
import type { Segment } from './segment.ts';
import { wordsMeantBy } from './typos.ts';

/** A word that occurs nowhere, and those one typo away that were looked for in its place. */
export interface Correction {
  typed: string;
  meant: readonly string[];
}

function typedIn({ exact, start }: Term): string {
  return start ?? exact[0] ?? '';
}

/** The leaf with words one typo away in place of such as no document has; what was put in is added to the list. */
export function correctLeaf(
  leaf: Leaf,
  lookup: Lookup,
  segments: readonly Segment[],
  corrections: Correction[],
): Leaf {
  if (leaf.ways.some((terms) => terms.every((term) => lookup.knows(term)))) return leaf;
  const [parts = []] = leaf.ways;
  const corrected = parts.map((term) => {
    if (lookup.knows(term)) return term;
    const typed = typedIn(term);
    const meant = wordsMeantBy(typed, segments);
    if (meant.length === 0) return term;
    corrections.push({ typed, meant });
    return { exact: meant };
  });
  return { ...leaf, ways: [corrected] };
}
