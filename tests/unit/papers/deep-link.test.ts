import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterLink, wordsOfLink, wordsToFind } from '../../../papers/deep-link.ts';

const hashOf = (link: string) => new URL(link, 'https://a.example/').hash;

test('words come back from the address as they went into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      const words = wordsToFind(raw.toWellFormed());
      expect(wordsOfLink(hashOf(filterLink(words)))).toBe(words?.toWellFormed());
    }),
  );
});

test('a selection becomes one line of bounded length', () => {
  expect(wordsToFind('  draft\n\t trees ')).toBe('draft trees');
  expect(wordsToFind('a'.repeat(5000))).toHaveLength(200);
});

test.each([undefined, null, 5, {}, '', ' \n ', ['a']])('%o is nothing to find', (raw) => {
  expect(wordsToFind(raw)).toBeUndefined();
});

test.each([
  '',
  '#',
  '#/',
  '#/filter',
  '#/filter?',
  '#/filter?text=',
  '#/filter?text=%20',
  '#/other?text=a',
  'text=a',
])('the address %o asks for nothing', (hash) => {
  expect(wordsOfLink(hash)).toBeUndefined();
});

test('damaged escapes are read as they stand', () => {
  expect(wordsOfLink('#/filter?text=100%&text=b')).toBe('100%');
  expect(wordsOfLink('#/filter?text=%ff')).toBe('\ufffd');
});
