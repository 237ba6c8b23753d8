import { upvoteSteps } from './filters/min-upvotes.ts';
import { type FilterId, type FilterValues, filters, passes } from './filters/registry.ts';
import type { PaperRow } from './paper-row.ts';

/** How many papers each choice of the filter row would leave, the other filters staying as they are. */
export interface Facets {
  newOnly: number;
  hasCode: number;
  minUpvotes: { least: number; count: number }[];
  /** The most frequent first. */
  organisations: { name: string; fullName: string; count: number }[];
  /** Of the keyword that is on; 0 while none is. */
  keyword: number;
}

function withoutFilter<Id extends FilterId>(values: FilterValues, id: Id): FilterValues {
  return { ...values, [id]: filters[id].off };
}

/** Counts the choices over the unfiltered rows of a list. */
export function countFacets(rows: PaperRow[], values: FilterValues): Facets {
  const passing = (id: FilterId) => rows.filter((row) => passes(row, withoutFilter(values, id)));
  const byUpvotes = passing('minUpvotes');
  const organisations = new Map<string, { name: string; fullName: string; count: number }>();
  for (const { paper } of passing('organisation')) {
    if (!paper.organisation) continue;
    const { name, fullName } = paper.organisation;
    const facet = organisations.get(name) ?? { name, fullName, count: 0 };
    facet.count += 1;
    organisations.set(name, facet);
  }
  return {
    newOnly: passing('newOnly').filter((row) => filters.newOnly.matches(row, true)).length,
    hasCode: passing('hasCode').filter((row) => filters.hasCode.matches(row, true)).length,
    minUpvotes: upvoteSteps.map((least) => ({
      least,
      count: byUpvotes.filter((row) => filters.minUpvotes.matches(row, least)).length,
    })),
    organisations: [...organisations.values()].sort(
      (a, b) =>
        b.count - a.count || a.fullName.localeCompare(b.fullName) || (a.name < b.name ? -1 : 1),
    ),
    keyword: values.keyword === '' ? 0 : rows.filter((row) => passes(row, values)).length,
  };
}
