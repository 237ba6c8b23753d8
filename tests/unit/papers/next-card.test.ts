import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardThatStays } from '../../../papers/next-card.ts';

const ids = ['a', 'b', 'c', 'd'];

test.each<[string, string[], string | undefined, string | undefined]>([
  ['the current card, where it stays', ['a', 'c'], 'b', 'b'],
  ['the next one, where the current one goes', ['b'], 'b', 'c'],
  ['the next one that stays', ['b', 'c'], 'b', 'd'],
  ['the one before, where none follows', ['d'], 'd', 'c'],
  ['the nearest before', ['c', 'd'], 'c', 'b'],
  ['none, where all go', ids, 'b', undefined],
  ['the first that stays, where no card was current', ['a'], undefined, 'b'],
  ['the first that stays, where the current one is not in the list', ['a'], 'x', 'b'],
])('the keys go on at %s', (_, gone, current, expected) => {
  expect(cardThatStays(ids, new Set(gone), current)).toBe(expected);
});

test('a card is found whenever one stays, and it is never one that goes', () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids, undefined), (gone, current) => {
      const found = cardThatStays(ids, new Set(gone), current);
      expect(found === undefined).toBe(gone.length === ids.length);
      if (found !== undefined) expect(gone).not.toContain(found);
    }),
  );
});
