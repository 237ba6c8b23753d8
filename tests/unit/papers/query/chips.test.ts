import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPart,
  chipsOf,
  hasPart,
  removePart,
  replaceField,
  termsOfField,
  togglePart,
} from '../../../../papers/query/chips.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { printQuery } from '../../../../papers/query/print.ts';
import { everything, type Part, type Query } from '../../../../papers/query/query.ts';
import { termOf } from '../../../../papers/query/term-of.ts';
import { arbitraryPart, arbitraryQuery } from '../../../fixtures/arbitrary-query.ts';

const read = (text: string): Query => parseQuery(text).query;
const part = (text: string): Part => read(text);
const textsOf = (query: Query) => chipsOf(query).map(({ text }) => text);

test('chips are the parts at the top, in their order', () => {
  expect(textsOf(read('lamp has:code (oil OR moss) -is:seen -(a b)'))).toEqual([
    'lamp',
    'has:code',
    'oil OR moss',
    '-is:seen',
    '-(a b)',
  ]);
  expect(chipsOf(everything)).toEqual([]);
});

test('the chips of a query, one after the other, are the query', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      const again = chipsOf(query).reduce((made, chip) => addPart(made, chip.part), everything);
      expect(printQuery(again)).toBe(printQuery(query));
    }),
  );
});

test('a chip that is removed and added again leaves the same chips', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      for (const chip of chipsOf(query)) {
        const without = removePart(query, chip.part);
        expect(textsOf(without)).toEqual(textsOf(query).filter((text) => text !== chip.text));
        const again = addPart(without, chip.part);
        expect(textsOf(again).sort()).toEqual(textsOf(query).sort());
      }
    }),
  );
});

test('toggling twice leaves it where it was, whether it was there or not', () => {
  fc.assert(
    fc.property(arbitraryQuery, arbitraryPart, (query, toggled) => {
      const once = togglePart(query, toggled);
      const twice = togglePart(once, toggled);
      const says = chipsOf({ kind: 'all', parts: [toggled] }).length > 0;
      if (says) expect(hasPart(once, toggled)).toBe(!hasPart(query, toggled));
      expect(hasPart(twice, toggled)).toBe(hasPart(query, toggled));
    }),
  );
});

test.each([
  ['lamp', 'has:code', 'lamp has:code'],
  ['has:code lamp', 'has:code', 'lamp'],
  ['has:code lamp', 'HAS:Code', 'lamp'],
  ['-has:code lamp', 'has:code', 'lamp has:code'],
  ['has:code lamp', '-has:code', 'lamp -has:code'],
  ['(oil OR moss) lamp', 'oil OR moss', 'lamp'],
])('%j with %j toggled is %j', (query, toggled, result) => {
  expect(printQuery(togglePart(read(query), part(toggled)))).toBe(result);
});

test.each([
  ['lamp up:>5 oil', 'up:>=50', 'lamp up:>=50 oil'],
  ['up:>5 lamp up:<9', 'up:>=50', 'up:>=50 lamp'],
  ['lamp -up:3', 'up:>=50', 'lamp -up:3 up:>=50'],
  ['lamp up:>5', undefined, 'lamp'],
])('%j with its upvotes replaced by %j is %j', (query, value, result) => {
  const term = value === undefined ? undefined : termsOfField(read(value), 'up')[0];
  expect(printQuery(replaceField(read(query), 'up', term))).toBe(result);
});

test('a term can be made of a field and a value, and says what is wrong with it', () => {
  expect(termOf('org', { text: 'North Lab', fit: 'whole' })).toMatchObject({ text: 'North Lab' });
  expect(termOf('up', { text: 'many', fit: 'word' })).toBe('not-a-number');
});
