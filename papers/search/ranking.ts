import type { SlotSet } from '../facts/slot-set.ts';
import type { Query } from '../query/query.ts';
import { isText, wantedTerms } from '../query/wanted-terms.ts';
import { none } from './document-slots.ts';
import { liftNeighbours } from './neighbours.ts';
import type { Sources } from './part-sets.ts';
import type { Plan } from './plan.ts';

/** Stands for what is no word: words at its two sides are no neighbours. */
const gap: Plan = { kind: 'any', of: [] };

/** Those of the documents, which ascend, that are among the hits, by their slots. */
function amongHits(documents: Uint32Array, list: Uint32Array, hits: SlotSet): Uint32Array {
  const found = new Uint32Array(documents.length);
  let size = 0;
  for (let at = 0; at < list.length; at += 1) {
    const slot = list[at] ?? none;
    if (slot !== none && hits.has(slot)) found[size++] = documents[at] ?? 0;
  }
  return found.subarray(0, size);
}

/**
 * How well the hits match the words that the query, in normal form, wants; by slot. Without a number where it wants
 * none.
 */
export function scoresOf(
  query: Query,
  hits: SlotSet,
  { facts, live, slots, lookup, leafOf }: Sources,
): Float64Array {
  const leaves = wantedTerms(query).map(leafOf);
  const scores = new Float64Array(leaves.length > 0 ? facts.end : 0);
  const plan: Plan = {
    kind: 'all',
    of: query.parts.map((part) => (isText(part) ? leafOf(part) : gap)),
  };
  // All of these are in every hit.
  const common = query.parts.filter(isText).map(leafOf);
  for (const part of live) {
    const { segment } = part;
    for (const leaf of leaves) {
      const { documents, scoreAt } = lookup.leaf(segment, leaf);
      const list = slots.list(part, documents);
      for (let at = 0; at < list.length; at += 1) {
        const slot = list[at] ?? none;
        if (slot !== none && hits.has(slot)) scores[slot] = (scores[slot] ?? 0) + scoreAt(at);
      }
    }
    if (common.length < 2) continue;
    const [fewest = new Uint32Array()] = common
      .map((leaf) => lookup.leaf(segment, leaf).documents)
      .sort((a, b) => a.length - b.length);
    const documents = amongHits(fewest, slots.list(part, fewest), hits);
    const list = slots.list(part, documents);
    const unscored = { documents, scores: new Float64Array(documents.length) };
    const lifted = liftNeighbours(unscored, plan, segment, lookup);
    for (let at = 0; at < list.length; at += 1) {
      const slot = list[at] ?? none;
      scores[slot] = (scores[slot] ?? 0) + (lifted.scores[at] ?? 0);
    }
  }
  return scores;
}
