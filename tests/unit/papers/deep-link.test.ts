import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filterLink,
  paperLink,
  readLink,
  searchLink,
  viewLink,
  wordsOfLink,
  wordsToFind,
} from '../../../papers/deep-link.ts';

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

describe('an address', () => {
  test('of a search brings back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readLink(hashOf(searchLink(text)))).toEqual({ kind: 'search', query: text });
      }),
    );
  });

  test('of a text that ends within a pair of surrogates is one all the same', () => {
    expect(readLink(hashOf(searchLink('a\ud83d')))).toEqual({ kind: 'search', query: 'a\ufffd' });
  });

  test('of a paper and of a view brings back its id', () => {
    expect(readLink(hashOf(paperLink('2611.00001')))).toEqual({ kind: 'paper', id: '2611.00001' });
    expect(readLink(hashOf(viewLink('a-b_9')))).toEqual({ kind: 'view', id: 'a-b_9' });
  });

  test.each([
    '',
    '#',
    '#/search',
    '#/search?x=1',
    '#/paper?id=lamp',
    '#/paper?id=2613.00001',
    '#/paper?q=2611.00001',
    '#/view?id=',
    '#/view?id=a%2Fb',
    `#/view?id=${'a'.repeat(65)}`,
    '#/nowhere?id=2611.00001',
    '#/filter?text=lamp',
    'x#/search?q=a',
  ])('that makes no sense leads nowhere: “%s”', (hash) => {
    expect(readLink(hash)).toBeUndefined();
  });
});
