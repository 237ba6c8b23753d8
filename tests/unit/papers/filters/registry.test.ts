import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FilterId,
  filterIds,
  filters,
  isNarrowed,
  noFilters,
  passes,
  readFilterValues,
} from '../../../../papers/filters/registry.ts';
import { arbitraryFilters, arbitraryRows } from '../../../fixtures/arbitrary-rows.ts';
import { aRow } from '../../../fixtures/factories.ts';

const good = {
  text: 'river',
  newOnly: true,
  hasCode: true,
  minUpvotes: 25,
  organisation: 'north-lab',
  keyword: 'lanterns',
};

/** Everything that a store, an older version or a hand may have left in a value's place. */
const junk = [undefined, null, 0, 7, -25, 25.5, Number.NaN, '25', 'true', 1, [], {}, [true], 10n];

describe('stored filters', () => {
  test('that are well formed come back as they are', () => {
    expect(readFilterValues(good)).toEqual(good);
    fc.assert(
      fc.property(arbitraryFilters, (values) => {
        const read = readFilterValues(structuredClone(values));
        expect({ ...read, minUpvotes: 0 }).toEqual({ ...values, minUpvotes: 0 });
        expect(readFilterValues(read)).toEqual(read);
      }),
    );
  });

  test.each(filterIds)('with a bad value for %s lose that one alone', (id) => {
    for (const value of junk) {
      const usable = typeof value === typeof good[id] && id !== 'minUpvotes';
      const expected = { ...good, [id]: usable ? value : noFilters[id] };
      expect(readFilterValues({ ...good, [id]: value })).toEqual(expected);
      const { [id]: _, ...others } = good;
      expect(readFilterValues(others)).toEqual({ ...good, [id]: noFilters[id] });
    }
  });

  test.each([undefined, null, 'text', 5, true, [], ['text'], () => 0])(
    'of no use at all are all off: %o',
    (raw) => {
      expect(readFilterValues(raw)).toEqual(noFilters);
    },
  );

  test('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
        expect(Object.keys(readFilterValues(raw))).toEqual(Object.keys(noFilters));
      }),
    );
  });

  test('of unlimited length are cut', () => {
    const long = 'river '.repeat(1000);
    const read = readFilterValues({ text: long, organisation: long, keyword: long });
    expect(read.text).toHaveLength(200);
    expect(read.organisation).toHaveLength(200);
    expect(read.keyword).toHaveLength(200);
  });
});

test('the registry holds every filter, and each is off by itself', () => {
  expect(Object.keys(filters).sort()).toEqual([...filterIds].sort());
  expect(isNarrowed(noFilters)).toBe(false);
  for (const id of filterIds) expect(isNarrowed({ ...noFilters, [id]: good[id] })).toBe(true);
});

const code = { githubRepo: 'https://github.com/ada/lanterns' };
const lab = { organisation: { name: 'north-lab', fullName: 'North Lab' } };
test.each<[FilterId, unknown, ReturnType<typeof aRow>, boolean]>([
  ['newOnly', true, aRow({}, undefined, true), true],
  ['newOnly', true, aRow(), false],
  ['hasCode', true, aRow(code), true],
  ['hasCode', true, aRow({ projectPage: 'https://lanterns.example/' }), false],
  ['minUpvotes', 25, aRow({ upvotes: 25 }), true],
  ['minUpvotes', 25, aRow({ upvotes: 24 }), false],
  ['organisation', 'north-lab', aRow(lab), true],
  ['organisation', 'North Lab', aRow(lab), false],
  ['organisation', 'north', aRow(lab), false],
  ['organisation', 'north-lab', aRow(), false],
  ['keyword', 'Lanterns', aRow(), true],
  ['keyword', 'lantern', aRow(), false],
  ['keyword', 'oil', aRow({ keywords: ['lamps', 'Oil'] }), true],
  ['keyword', 'oil', aRow({ keywords: [] }), false],
  ['text', 'lantern', aRow(), true],
  ['text', 'rivers', aRow(), false],
])('%s at %o lets a row pass, or not (%#)', (id, value, row, expected) => {
  expect(passes(row, { ...noFilters, [id]: value })).toBe(expected);
  expect(passes(row, noFilters)).toBe(true);
});

test('a row passes where it passes each filter by itself', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryFilters, (rows, values) => {
      for (const row of rows) {
        const each = filterIds.map((id) => passes(row, { ...noFilters, [id]: values[id] }));
        expect(passes(row, values)).toBe(each.every(Boolean));
      }
    }),
  );
});
