import type { SlotSet } from '../facts/slot-set.ts';
import type { Query } from '../query/query.ts';
import { isText, wantedTerms } from '../query/wanted-terms.ts';
import type { DocumentSlots } from './document-slots.ts';
import { liftNeighbours } from './neighbours.ts';
import type { Sources } from './part-sets.ts';
import type { Live } from './search.ts';
import type { Plan } from './search-query.ts';

/** Stands for what is no word: words at its two sides are no neighbours. */
const gap: Plan = { kind: 'any', of: [] };

/** The documents of a part that are among the hits, ascending. */
function documentsOf({ segment, removed }: Live, hits: SlotSet, slots: DocumentSlots): Uint32Array {
  const all = slots.of(segment);
  const documents = new Uint32Array(all.length);
  let size = 0;
  for (let document = 0; document < all.length; document += 1) {
    if (hits.has(all[document] ?? 0) && !removed.has(document)) documents[size++] = document;
  }
  return documents.subarray(0, size);
}

/**
 * How well the papers match the words that the query, in normal form, wants; by slot. Without a number where it wants
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
  for (const part of live) {
    const { segment } = part;
    for (const leaf of leaves) {
      const found = lookup.leaf(segment, leaf);
      slots.each(part, found.documents, (slot, at) => {
        scores[slot] = (scores[slot] ?? 0) + (found.scores[at] ?? 0);
      });
    }
    if (leaves.length < 2) continue;
    const documents = documentsOf(part, hits, slots);
    const none = { documents, scores: new Float64Array(documents.length) };
    const lifted = liftNeighbours(none, plan, segment, lookup);
    slots.each(part, documents, (slot, at) => {
      scores[slot] = (scores[slot] ?? 0) + (lifted.scores[at] ?? 0);
    });
  }
  return scores;
}
