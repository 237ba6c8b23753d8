import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortOfView, sorts } from '../../../../papers/sorts/registry.ts';
import type { Sort } from '../../../../papers/sorts/sort.ts';
import { views } from '../../../../papers/view.ts';
import { arbitraryRows } from '../../../fixtures/arbitrary-rows.ts';
import { aRow } from '../../../fixtures/factories.ts';

const every = Object.entries<Sort>(sorts);

describe.each(every)('the order “%s” is total', (_, sort) => {
  test('no two papers are equal, and each is equal to itself', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        for (const a of rows) {
          for (const b of rows) {
            expect(Math.sign(sort(a, b)) + Math.sign(sort(b, a))).toBe(0);
            expect(sort(a, b) === 0).toBe(a === b);
          }
        }
      }),
    );
  });

  test('what comes before what comes before a paper comes before it', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const few = rows.slice(0, 10);
        for (const a of few) {
          for (const b of few.filter((row) => sort(a, row) < 0)) {
            for (const c of few.filter((row) => sort(b, row) < 0)) {
              expect(sort(a, c)).toBeLessThan(0);
            }
          }
        }
      }),
    );
  });

  test('the list is the same, however the rows came', () => {
    const shuffled = arbitraryRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(others.toSorted(sort)).toEqual(rows.toSorted(sort));
      }),
    );
  });
});

const [first, second, third] = ['2611.00003', '2611.00002', '2611.00001'];

test.each<[string, Sort, ReturnType<typeof aRow>[]]>([
  [
    'upvotes: most first, then the later id',
    sorts.upvotes,
    [
      aRow({ id: third, upvotes: 100 }),
      aRow({ id: first, upvotes: 9 }),
      aRow({ id: second, upvotes: 9 }),
    ],
  ],
  [
    'newest: the latest day first, within a day most upvotes, an unknown paper last',
    sorts.newest,
    [
      aRow({ id: third, day: '2026-11-20', upvotes: 1 }),
      aRow({ id: second, day: '2026-11-19', upvotes: 30 }),
      aRow({ id: first, day: '2026-11-19', upvotes: 2 }),
      aRow({ id: '2611.00009', day: '', upvotes: 99 }),
    ],
  ],
  [
    'stars: most first, unknown ones last, behind none',
    sorts.stars,
    [
      aRow({ id: third, githubStars: 7 }),
      aRow({ id: second, githubStars: 0 }),
      aRow({ id: first }),
    ],
  ],
  [
    'comments: most first, then the later id',
    sorts.comments,
    [aRow({ id: second, comments: 3 }), aRow({ id: first }), aRow({ id: third })],
  ],
  [
    'savedAt: saved last first, what is not saved last',
    sorts.savedAt,
    [
      aRow({ id: third, upvotes: 0 }, { savedAt: 2 }),
      aRow({ id: second, upvotes: 9 }, { savedAt: 1 }),
      aRow({ id: first }, { seenAt: 9 }),
      aRow({ id: '2611.00000' }),
    ],
  ],
  [
    'listed: as the Hub has it, what it has not last',
    sorts.listed,
    [
      { ...aRow({ id: third, upvotes: 0 }), rank: 0 },
      { ...aRow({ id: first, upvotes: 9 }), rank: 1 },
      aRow({ id: second, upvotes: 99 }),
    ],
  ],
])('%s', (_, sort, rows) => {
  expect(rows.toReversed().toSorted(sort)).toEqual(rows);
});

test('every view has its order', () => {
  for (const view of views) expect(Object.values(sorts)).toContain(sortOfView[view]);
});
