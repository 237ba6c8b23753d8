import type { Facts } from '../facts/facts.ts';
import { MarkedRows } from '../facts/marked-rows.ts';
import type { Mark } from '../mark.ts';
import type { PaperId } from '../paper-id.ts';
import { type FacetId, ownParts, type QueryFacets } from '../query/facets.ts';
import type { QueryContext } from '../query/field.ts';
import { normalise } from '../query/normal-form.ts';
import type { Part, Query, Term } from '../query/query.ts';
import { wantedTerms } from '../query/wanted-terms.ts';
import { archiveFacets } from './archive-facets.ts';
import { type Correction, correctLeaf } from './corrections.ts';
import type { DocumentSlots } from './document-slots.ts';
import type { Live } from './live.ts';
import { Lookup } from './lookup.ts';
import { nearSlots } from './near-slots.ts';
import { PartSets, type Sources } from './part-sets.ts';
import type { Leaf } from './plan.ts';
import { leafOf } from './query-leaf.ts';
import { scoresOf } from './ranking.ts';
import { type ArchiveSort, firstSlots, keysOf } from './slot-order.ts';

/** Where fewer papers match, those that have most of the words are added. */
export const few = 5;

/** How a query is to be answered. */
export interface Ask {
  context: QueryContext;
  /** The user's marks; a note counts as it is here. */
  marks: ReadonlyMap<PaperId, Mark>;
  unseen: ReadonlySet<PaperId>;
  sort: ArchiveSort;
  /** At most so many hits. */
  limit: number;
  /** Nothing is corrected and nothing near is added: for views, mutes and all else that must hold. */
  exact: boolean;
}

/** What a query finds. */
export interface Answer {
  /** In their order; those that are near, where words are missing, behind all others. */
  hits: readonly { id: PaperId; isNear: boolean }[];
  /** How many papers match, hits that are near not among them. */
  total: number;
  /** Words that occur nowhere, and what was looked for in their place. */
  corrections: readonly Correction[];
  /** Of all papers that match: counted when they are first looked at, for that takes longer than all else. */
  readonly facets: QueryFacets;
}

const isOwn = (part: Part) => Object.values(ownParts).some((own) => own(part));

/** The leaves of wanted words, put right where no paper has them. */
function correctedLeaves(
  query: Query,
  lookup: Lookup,
  live: readonly Live[],
  corrections: Correction[],
): Map<Term, Leaf> {
  const segments = live.map(({ segment }) => segment);
  return new Map(
    wantedTerms(query)
      .filter(({ fit }) => fit !== 'whole')
      .map((term) => [term, correctLeaf(leafOf(term), lookup, segments, corrections)]),
  );
}

/** Each term's leaf, made once, so that it is looked up once. */
function leavesOf(corrected: Map<Term, Leaf>): (term: Term) => Leaf {
  return (term) => {
    const leaf = corrected.get(term) ?? leafOf(term);
    corrected.set(term, leaf);
    return leaf;
  };
}

/** Answers a query from an index and the facts about the same papers. */
export function answer(
  asked: Query,
  { context, marks, unseen, sort, limit, exact }: Ask,
  { facts, live, slots }: { facts: Facts; live: readonly Live[]; slots: DocumentSlots },
): Answer {
  const query = normalise(asked);
  const lookup = new Lookup(live.map(({ segment }) => segment));
  const corrections: Correction[] = [];
  const corrected = exact ? undefined : correctedLeaves(query, lookup, live, corrections);
  const rows = new MarkedRows(facts, marks, unseen);
  const from: Sources = {
    facts,
    rows,
    live,
    slots,
    lookup,
    context,
    leafOf: leavesOf(corrected ?? new Map<Term, Leaf>()),
  };
  const sets = new PartSets(from);

  const everything = facts.everything();
  const fixed = sets.all(
    query.parts.filter((part) => !isOwn(part)),
    everything,
  );
  const others = query.parts.filter(isOwn).map((part) => ({ part, set: sets.of(part, fixed) }));
  const without = (isLeftOut: (part: Part) => boolean) =>
    others.filter(({ part }) => !isLeftOut(part)).reduce((left, { set }) => left.and(set), fixed);
  const found = without(() => false);
  const setOf = (facet: FacetId) =>
    others.some(({ part }) => ownParts[facet](part)) ? without(ownParts[facet]) : found;

  const { ids } = facts.parts;
  const scores = sort === 'match' ? scoresOf(query, found, from) : new Float64Array();
  const hits = firstSlots(found, limit, keysOf(sort, facts.parts, rows, scores), ids).map(
    (slot) => ({ id: ids[slot] ?? '', isNear: false }),
  );
  const total = found.count();
  const loose = !exact && total < few ? nearSlots(query, everything, sets, from) : undefined;
  if (loose) {
    const keys = keysOf('match', facts.parts, rows, loose.scores);
    const more = firstSlots(loose.near.without(found), limit - hits.length, keys, ids);
    hits.push(...more.map((slot) => ({ id: ids[slot] ?? '', isNear: true })));
  }
  let facets: QueryFacets | undefined;
  return {
    hits,
    total,
    corrections,
    get facets() {
      facets ??= archiveFacets(facts, rows, setOf);
      return facets;
    },
  };
}
