import type { SlotSet } from '../facts/slot-set.ts';
import type { Query } from '../query/query.ts';
import { isText, wantedTerms } from '../query/wanted-terms.ts';
import { liftNeighbours } from './neighbours.ts';
import type { Sources } from './part-sets.ts';
import type { Plan } from './search-query.ts';

/** Stands for what is no word: words at its two sides are no neighbours. */
const gap: Plan = { kind: 'any', of: [] };

/** How well the papers match the words that the query, in normal form, wants; by slot. */
export function scoresOf(
  query: Query,
  hits: SlotSet,
  { facts, live, slots, lookup, leafOf }: Sources,
): Float64Array {
  const scores = new Float64Array(facts.end);
  const leaves = wantedTerms(query).map(leafOf);
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
    const all = slots.of(segment);
    const documents = Uint32Array.from(all.keys()).filter(
      (document) => hits.has(all[document] ?? 0) && !part.removed.has(document),
    );
    const none = { documents, scores: new Float64Array(documents.length) };
    const lifted = liftNeighbours(none, plan, segment, lookup);
    slots.each(part, documents, (slot, at) => {
      scores[slot] = (scores[slot] ?? 0) + (lifted.scores[at] ?? 0);
    });
  }
  return scores;
}
