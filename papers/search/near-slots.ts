import { SlotSet } from '../facts/slot-set.ts';
import type { Query } from '../query/query.ts';
import { isText } from '../query/wanted-terms.ts';
import { none } from './document-slots.ts';
import { evaluateLoosely, loosen } from './near.ts';
import type { PartSets, Sources } from './part-sets.ts';

/** Papers that have most of the words of a query, in normal form, and all else that it asks for; with their scores. */
export function nearSlots(
  query: Query,
  everything: SlotSet,
  sets: PartSets,
  { facts, live, slots, lookup, leafOf }: Sources,
): { near: SlotSet; scores: Float64Array } | undefined {
  const isLoose = (part: Query['parts'][number]) => isText(part) && !leafOf(part).isFirm;
  const words = query.parts.filter(isText).filter(isLoose).map(leafOf);
  const plan = loosen(words, lookup);
  if (!plan) return undefined;
  const allowed = sets.all(
    query.parts.filter((part) => !isLoose(part)),
    everything,
  );
  const near = new SlotSet(facts.end);
  const scores = new Float64Array(facts.end);
  for (const part of live) {
    const found = evaluateLoosely(plan, part.segment, lookup);
    for (const [at, slot] of slots.list(part, found.documents).entries()) {
      if (slot === none || !allowed.has(slot)) continue;
      near.add(slot);
      scores[slot] = found.scores[at] ?? 0;
    }
  }
  return { near, scores };
}
