import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  paperLink,
  readLink,
  searchLink,
  viewLink,
  wordsToFind,
} from '../../../papers/deep-link.ts';
import { parseQuery } from '../../../papers/query/parse.ts';

const hashOf = (link: string) => new URL(link, 'https://a.example/').hash;

describe('words that were picked elsewhere', () => {
  test('become one line of bounded length', () => {
    expect(wordsToFind('  draft\n\t trees ')).toBe('draft trees');
    expect(wordsToFind('a'.repeat(5000))).toHaveLength(200);
  });

  test.each([
    ['“Lamps”: a (short) study', '“Lamps” a short study'],
    ['"oil lamps"', 'oil lamps'],
    ['title:lamp', 'title lamp'],
    ['lamp OR oil or both', 'lamp or oil or both'],
    ['- first -second --third', 'first second third'],
    ['state-of-the-art', 'state-of-the-art'],
    ['a=b =c', 'a=b c'],
    ['2 * 3', '2 3'],
    ['lam*', 'lam'],
  ])('are words and nothing else: %s', (raw, words) => {
    expect(wordsToFind(raw)).toBe(words);
  });

  test.each([undefined, null, 5, {}, '', ' \n ', ['a'], '"()"', '- -- =', ':'])(
    'may be nothing to find: %o',
    (raw) => {
      expect(wordsToFind(raw)).toBeUndefined();
    },
  );

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...'"()*:-= \n', ' OR ', 'is:', 'lamp', 'title'))
      .map((all) => all.join('')),
  );

  test('ask for no field, phrase, group, beginning or opposite', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { query, complaints } = parseQuery(wordsToFind(raw) ?? '');
        for (const part of query.parts) {
          expect(part).toMatchObject({ kind: 'term', fit: 'word' });
          expect(part).not.toHaveProperty('field');
        }
        // Signs alone are no word; anything else reads without complaint.
        expect(complaints.every(({ kind }) => kind === 'nothing-to-find')).toBe(true);
      }),
    );
  });

  test('stay what they are when they are picked again', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const words = wordsToFind(raw);
        expect(wordsToFind(words)).toBe(words);
      }),
    );
  });
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
