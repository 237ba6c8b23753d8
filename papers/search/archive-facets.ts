import { type FactParts, flag } from '../facts/fact-parts.ts';
import type { Facts } from '../facts/facts.ts';
import type { MarkedRows } from '../facts/marked-rows.ts';
import { countNames, type NameKind, nameAt } from '../facts/name-counts.ts';
import type { SlotSet } from '../facts/slot-set.ts';
import { type FacetId, type QueryFacets, upvoteBounds, upvoteBucket } from '../query/facets.ts';
import { type FacetValue, mostValues, type Spelling, topValues } from '../query/spellings.ts';

/** The least count that one of the most frequent groups can have. */
function leastOf(grouped: Uint32Array, most: number): number {
  // Counted, because there are many names.
  let largest = 0;
  for (let at = 0; at < grouped.length; at += 1) largest = Math.max(largest, grouped[at] ?? 0);
  const having = new Uint32Array(largest + 1);
  for (let at = 0; at < grouped.length; at += 1) {
    const count = grouped[at] ?? 0;
    if (count > 0) having[count] = (having[count] ?? 0) + 1;
  }
  let [least, groups] = [largest + 1, 0];
  while (least > 1 && groups < most) groups += having[--least] ?? 0;
  return least;
}

function valuesIn(kind: NameKind, parts: FactParts, set: SlotSet): FacetValue[] {
  const { names, spelled, grouped } = countNames(kind, parts, set);
  // One more, in the place of a name that is empty.
  const least = leastOf(grouped, mostValues + 1);
  const spellings: Spelling[] = [];
  for (let number = 0; number < spelled.length; number += 1) {
    const count = spelled[number] ?? 0;
    const group = names.group(number);
    if (count === 0 || (grouped[group] ?? 0) < least) continue;
    const name = nameAt(kind, parts, number);
    if (name.value !== '') spellings.push({ ...name, group, count });
  }
  return topValues(spellings, (group) => grouped[Number(group)] ?? 0);
}

/** All bits of flags together. */
const every = Object.values(flag).reduce((all, bit) => all | bit, 0);

/** The facets of papers; `setOf`: those that each is counted over. */
export function archiveFacets(
  { parts }: Facts,
  rows: MarkedRows,
  setOf: (facet: FacetId) => SlotSet,
): QueryFacets {
  // Most facets are counted over one and the same set: each set is looked through once.
  const byFlags = new Map<SlotSet, Uint32Array>();
  const flagged = (facet: FacetId, bit: number) => {
    const set = setOf(facet);
    const counts = byFlags.get(set) ?? new Uint32Array(every + 1);
    if (!byFlags.has(set)) {
      byFlags.set(set, counts);
      set.each((slot) => {
        const flags = parts.flags.get(slot) & every;
        counts[flags] = (counts[flags] ?? 0) + 1;
      });
    }
    return counts.reduce((sum, count, flags) => sum + (flags & bit ? count : 0), 0);
  };
  const saved = setOf('isSaved');
  let isSaved = 0;
  for (const [slot, { savedAt }] of rows.marks) {
    if (savedAt !== undefined && saved.has(slot)) isSaved += 1;
  }
  const upvotes = upvoteBounds.map(() => 0);
  setOf('upvotes').each((slot) => {
    const bucket = upvoteBucket(parts.upvotes.get(slot));
    upvotes[bucket] = (upvotes[bucket] ?? 0) + 1;
  });
  const values = (kind: NameKind) => valuesIn(kind, parts, setOf(kind));
  return {
    hasCode: flagged('hasCode', flag.code),
    hasProject: flagged('hasProject', flag.project),
    hasMedia: flagged('hasMedia', flag.media),
    isNew: setOf('isNew').and(rows.isNew).count(),
    isSaved,
    organisations: values('organisations'),
    keywords: values('keywords'),
    authors: values('authors'),
    submitters: values('submitters'),
    upvotes,
  };
}
