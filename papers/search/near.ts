import type { Lookup } from './lookup.ts';
import type { Matches } from './matches.ts';
import type { Leaf } from './plan.ts';
import type { Segment } from './segment.ts';

/** How much of what the words say must be there. */
const leastShare = 0.5;
/** With fewer words nothing can be left out. */
const leastWords = 3;

/** Several words, some of which may be missing. */
export interface LoosePlan {
  words: readonly { leaf: Leaf; worth: number }[];
  worth: number;
}

/** The words without the wish that every one is there; undefined where they are too few. */
export function loosen(leaves: readonly Leaf[], lookup: Lookup): LoosePlan | undefined {
  if (leaves.length < leastWords) return undefined;
  const words = leaves
    .filter(({ ways }) => ways.some((terms) => terms.every((term) => lookup.knows(term))))
    .map((leaf) => ({
      leaf,
      worth: (leaf.ways[0] ?? []).reduce((sum, term) => sum + lookup.worth(term), 0),
    }));
  return { words, worth: words.reduce((sum, { worth }) => sum + worth, 0) };
}

/** What has most of the words in one segment, weighed by how much they say. */
export function evaluateLoosely(plan: LoosePlan, segment: Segment, lookup: Lookup): Matches {
  const scores = new Float64Array(segment.documents);
  const worths = new Float64Array(segment.documents);
  for (const { leaf, worth } of plan.words) {
    const found = lookup.leaf(segment, leaf);
    for (let at = 0; at < found.documents.length; at += 1) {
      const id = found.documents[at] ?? 0;
      scores[id] = (scores[id] ?? 0) + found.scoreAt(at);
      worths[id] = (worths[id] ?? 0) + worth;
    }
  }
  const documents: number[] = [];
  const kept: number[] = [];
  for (let id = 0; id < segment.documents; id += 1) {
    const part = (worths[id] ?? 0) / plan.worth;
    if (!(part >= leastShare)) continue;
    documents.push(id);
    kept.push((scores[id] ?? 0) * part * part);
  }
  return { documents: Uint32Array.from(documents), scores: Float64Array.from(kept) };
}
