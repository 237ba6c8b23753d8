import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilters } from '../../../papers/filters/registry.ts';
import { dayShown, isRecord, type Place, readPlace, views } from '../../../papers/view.ts';
import { friday } from '../../fixtures/factories.ts';

const thursday = '2026-11-19';
const place: Place = {
  view: 'saved',
  day: thursday,
  pickedOn: friday,
  anchor: { paperId: '2611.00001', offset: -12.5 },
  filters: { ...noFilters, text: 'river', minUpvotes: 25 },
};
const without = (key: keyof Place) => {
  const { [key]: _, ...rest } = place;
  return rest;
};

describe('a stored place', () => {
  test.each(views)('in the view “%s” comes back as it was', (view) => {
    expect(readPlace(structuredClone({ ...place, view }))).toEqual({ ...place, view });
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
      'filter',
      { filters: { ...place.filters, minUpvotes: 7 } },
      { ...place, filters: { ...noFilters, text: 'river' } },
    ],
    ['filters', { filters: 'none' }, { ...place, filters: noFilters }],
  ])('with a bad %s loses that alone: %o', (_, bad, expected) => {
    expect(readPlace({ ...place, ...bad })).toEqual(expected);
  });

  test.each([undefined, null, 'day', 5, [], [place]])(
    'of no use at all is the newest day: %o',
    (raw) => {
      expect(readPlace(raw)).toEqual({ view: 'day', filters: noFilters });
    },
  );

  test('never throws, and reads the same when it is stored again', () => {
    const anyPlace = fc.record(
      {
        view: fc.anything(),
        day: fc.oneof(fc.constant(friday), fc.anything()),
        pickedOn: fc.anything(),
        anchor: fc.oneof(
          fc.record({ paperId: fc.anything(), offset: fc.anything() }),
          fc.anything(),
        ),
        filters: fc.anything(),
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
  expect(dayShown({ view: 'day', filters: noFilters, ...picked }, today)).toBe(shown);
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
