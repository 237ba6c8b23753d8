import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecord } from '../../../papers/is-record.ts';
import {
  dayShown,
  isSearched,
  listKey,
  type Place,
  queryOf,
  readPlace,
  views,
  withQuery,
} from '../../../papers/view.ts';
import { friday } from '../../fixtures/factories.ts';

const thursday = '2026-11-19';
const place: Place = {
  view: 'saved',
  day: thursday,
  pickedOn: friday,
  anchor: { paperId: '2611.00001', offset: -12.5 },
  queries: { saved: 'river up:>=25', 'own lamps': 'oil' },
  sort: 'stars',
};
const without = (key: keyof Place) => {
  const { [key]: _, ...rest } = place;
  return rest;
};

describe('a stored place', () => {
  test.each(views)('in the view “%s” comes back as it was', (view) => {
    expect(readPlace(structuredClone({ ...place, view }))).toEqual({ ...place, view });
  });

  test('in one of the reader’s own views comes back as it was', () => {
    const own = { ...place, view: 'own', own: 'lamps' } as const;
    expect(readPlace(structuredClone(own))).toEqual(own);
  });

  test('cuts a query that nobody can have written', () => {
    const { queries } = readPlace({ view: 'day', queries: { day: 'a'.repeat(5000) } });
    expect(queries.day).toHaveLength(1000);
  });

  const anchor = { paperId: '2611.00001', offset: 3 };
  test.each<[string, object, object]>([
    ['view', { view: 'century' }, { ...place, view: 'day' }],
    ['view', { view: 0 }, { ...place, view: 'day' }],
    ['day', { day: '2026-02-30' }, without('day')],
    ['day', { day: 20261119 }, without('day')],
    ['moment of the pick', { pickedOn: 'yesterday' }, without('pickedOn')],
    ['anchor’s paper', { anchor: { ...anchor, paperId: 5 } }, without('anchor')],
    ['anchor’s offset', { anchor: { ...anchor, offset: '3' } }, without('anchor')],
    ['anchor’s offset', { anchor: { ...anchor, offset: Number.NaN } }, without('anchor')],
    ['anchor', { anchor: [anchor] }, without('anchor')],
    ['anchor', { anchor: null }, without('anchor')],
    [
      'query',
      { queries: { ...place.queries, saved: 7, day: '' } },
      { ...place, queries: { 'own lamps': 'oil' } },
    ],
    ['list of queries', { queries: 'none' }, { ...place, queries: {} }],
    ['order', { sort: 'weight' }, without('sort')],
    ['own view', { view: 'own', own: 5 }, { ...place, view: 'day' }],
    ['own view', { own: 'lamps' }, place],
  ])('with a bad %s loses that alone: %o', (_, bad, expected) => {
    expect(readPlace({ ...place, ...bad })).toEqual(expected);
  });

  test.each([undefined, null, 'day', 5, [], [place]])(
    'of no use at all is the newest day: %o',
    (raw) => {
      expect(readPlace(raw)).toEqual({ view: 'day', queries: {} });
    },
  );

  test('never throws, and reads the same when it is stored again', () => {
    const anyPlace = fc.record(
      {
        view: fc.oneof(fc.constantFrom(...views, 'own'), fc.anything()),
        day: fc.oneof(fc.constant(friday), fc.anything()),
        pickedOn: fc.anything(),
        anchor: fc.oneof(
          fc.record({ paperId: fc.anything(), offset: fc.anything() }),
          fc.anything(),
        ),
        queries: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
        own: fc.oneof(fc.string(), fc.anything()),
        sort: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anyPlace, fc.anything()), (raw) => {
        const read = readPlace(raw);
        expect(readPlace(structuredClone(read))).toEqual(read);
      }),
    );
  });
});

describe('what a list is narrowed to', () => {
  const key = fc.record(
    { view: fc.constantFrom(...views, 'own' as const), own: fc.constantFrom('a', 'b') },
    { requiredKeys: ['view'] },
  );

  test('is kept for each list alone, and gone where it is whole again', () => {
    fc.assert(
      fc.property(key, key, fc.string({ maxLength: 1000 }), (one, other, text) => {
        const at: Place = { ...other, queries: { [listKey(other)]: 'lamp' } };
        const narrowed = withQuery({ ...one, queries: at.queries }, text);
        expect(queryOf(narrowed)).toBe(text);
        const isSame = listKey(one) === listKey(other);
        expect(queryOf({ ...other, queries: narrowed.queries })).toBe(isSame ? text : 'lamp');
        expect(Object.values(narrowed.queries)).not.toContain('');
      }),
    );
  });

  test('is cut where it is too long to be kept, and the place before stays as it was', () => {
    const before: Place = { view: 'day', queries: {} };
    expect(queryOf(withQuery(before, 'a'.repeat(5000)))).toHaveLength(1000);
    expect(before.queries).toEqual({});
  });
});

test('only the search and the reader’s own views are found among all papers', () => {
  expect([...views, 'own' as const].filter(isSearched)).toEqual(['search', 'own']);
});

test.each<[string, Partial<Place>, string | undefined, string | undefined]>([
  ['no day was picked', {}, friday, friday],
  [
    'a day was picked while today was the newest',
    { day: thursday, pickedOn: friday },
    friday,
    thursday,
  ],
  ['a newer day has come since', { day: thursday, pickedOn: thursday }, friday, friday],
  ['nobody knows when it was picked', { day: thursday }, friday, friday],
  ['nothing is stored yet', {}, undefined, undefined],
  ['a day was picked before anything was stored', { day: thursday }, undefined, thursday],
])('the day on show where %s', (_, picked, today, shown) => {
  expect(dayShown({ view: 'day', queries: {}, ...picked }, today)).toBe(shown);
});

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['text', false],
  [undefined, false],
])('%o is a record or not', (value, expected) => {
  expect(isRecord(value)).toBe(expected);
});
