import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFacets } from '../../../papers/facets.ts';
import { upvoteSteps } from '../../../papers/filters/min-upvotes.ts';
import { type FilterValues, noFilters, passes } from '../../../papers/filters/registry.ts';
import type { PaperRow } from '../../../papers/paper-row.ts';
import { arbitraryFilters, arbitraryRows } from '../../fixtures/arbitrary-rows.ts';
import { aRow } from '../../fixtures/factories.ts';

/** How long the list is after the reader has made the choice. */
const lengthWith = (rows: PaperRow[], values: FilterValues, choice: Partial<FilterValues>) =>
  rows.filter((row) => passes(row, { ...values, ...choice })).length;

test('every count is the length of the list that the choice leads to', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryFilters, (rows, values) => {
      const facets = countFacets(rows, values);
      expect(facets.newOnly).toBe(lengthWith(rows, values, { newOnly: true }));
      expect(facets.hasCode).toBe(lengthWith(rows, values, { hasCode: true }));
      expect(facets.minUpvotes).toEqual(
        upvoteSteps.map((least) => ({
          least,
          count: lengthWith(rows, values, { minUpvotes: least }),
        })),
      );
      expect(facets.keyword).toBe(values.keyword === '' ? 0 : lengthWith(rows, values, {}));
      const names = new Set(rows.flatMap(({ paper }) => paper.organisation?.name ?? []));
      const counts = [...names]
        .map((name) => [name, lengthWith(rows, values, { organisation: name })] as const)
        .filter(([, count]) => count > 0);
      const counted = facets.organisations.map(({ name, count }) => [name, count] as const);
      expect(new Map(counted)).toEqual(new Map(counts));
      expect(counted).toHaveLength(counts.length);
    }),
    { numRuns: 300 },
  );
});

test('the counts do not depend on the order of the rows', () => {
  const shuffled = arbitraryRows.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, arbitraryFilters, ([rows, others], values) => {
      expect(countFacets(others, values)).toEqual(countFacets(rows, values));
    }),
  );
});

test('a choice that is made already does not lower the other choices of its kind', () => {
  const organisation = (name: string) => ({ organisation: { name, fullName: name.toUpperCase() } });
  const rows = [aRow(organisation('a')), aRow(organisation('b')), aRow(organisation('b')), aRow()];
  const facets = countFacets(rows, { ...noFilters, organisation: 'a', minUpvotes: 5 });
  expect(facets.organisations).toEqual([
    { name: 'b', fullName: 'B', count: 2 },
    { name: 'a', fullName: 'A', count: 1 },
  ]);
  expect(facets.minUpvotes[0]).toEqual({ least: 5, count: 1 });
});

test('organisations come by frequency, then by the name that people read', () => {
  const row = (name: string, fullName: string) => aRow({ organisation: { name, fullName } });
  const rows = [row('x', 'Zeal'), row('y', 'Élan'), row('z', 'Fable'), row('w', 'Zeal')];
  const named = countFacets(rows, noFilters).organisations.map(({ name }) => name);
  expect(named).toEqual(['y', 'z', 'w', 'x']);
});
