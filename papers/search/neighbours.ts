import type { Term } from '../words/ways.ts';
import type { Lookup } from './lookup.ts';
import { lifted, type Matches } from './matches.ts';
import type { Leaf, Plan } from './plan.ts';
import { withinFields } from './postings.ts';
import { scored } from './score.ts';
import type { Segment } from './segment.ts';

/** What it adds that two words of the query stand beside each other, measured by what they count as a phrase. */
const share = 0.4;
/** Words in more than about a third of all documents stand beside each other by chance. */
const leastWorth = 1;
/** More words than these are no title any more, and cost more than they tell. */
const mostPairs = 8;

/** The words of the query that stand in a row there. */
function rowsOf(plan: Plan): Leaf[][] {
  if (plan.kind !== 'all') return [];
  const rows: Leaf[][] = [[]];
  for (const part of plan.of) {
    if (part.kind === 'leaf') rows.at(-1)?.push(part);
    else rows.push([]);
  }
  return rows;
}

/** Neighbours of the query as rows of terms, with the fields in which both count. */
function pairsOf(plan: Plan): { terms: Term[]; fields: number }[] {
  return rowsOf(plan)
    .flatMap((row) =>
      row.slice(1).map((second, at) => ({
        terms: [...(row[at]?.ways[0] ?? []), ...(second.ways[0] ?? [])],
        fields: (row[at]?.fields ?? 0) & second.fields,
      })),
    )
    .filter(({ fields }) => fields !== 0)
    .slice(0, mostPairs);
}

/** The matches, better where words that are neighbours in the query are so in the text, too. */
export function liftNeighbours(
  matches: Matches,
  plan: Plan,
  segment: Segment,
  lookup: Lookup,
): Matches {
  if (matches.documents.length === 0) return matches;
  return pairsOf(plan).reduce((found, { terms, fields }) => {
    const worths = terms.map((term) => lookup.worth(term));
    if (Math.min(...worths) < leastWorth) return found;
    const row = withinFields(lookup.row(segment, terms, found.documents), fields);
    const worth = worths.reduce((sum, one) => sum + one, 0);
    return lifted(found, scored(segment, row, worth * share));
  }, matches);
}
