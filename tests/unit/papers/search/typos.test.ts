import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment } from '../../../../papers/search/build-segment.ts';
import { isOneTypoAway, wordsMeantBy } from '../../../../papers/search/typos.ts';
import { searchIndex } from '../../../search/index-search.ts';
import { aPaperToFind, indexOf } from '../../../search/paper-to-find.ts';
import { typedWords } from '../../../search/search-query.ts';

const bytes = (word: string) => new TextEncoder().encode(word);

/** The least number of letters to add, leave out, change or swap with their neighbours. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      rows[i]?.splice(j, 1, least);
    }
  }
  return at(a.length, b.length);
}

test('words are one typo apart where one edit leads from one to the other', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneTypoAway(bytes(a), bytes(b))).toBe(distance(a, b) === 1);
    }),
    { numRuns: 5000 },
  );
});

test('of all words those one typo away are found, of the same first letter where there are any', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 6 });
  const typed = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), typed, (words, wanted) => {
      const papers = words.map((title, at) => aPaperToFind(`2611.${10_000 + at}`, { title }));
      const near = words.filter((known) => distance(known, wanted) === 1);
      const alike = near.filter(([first]) => first === wanted[0]);
      const meant = (alike.length > 0 ? alike : near).sort().slice(0, 3);
      expect(wordsMeantBy(wanted, [buildSegment(papers)])).toEqual(meant);
    }),
    { numRuns: 2000 },
  );
});

const index = indexOf({
  a: { title: 'Quadrotor control' },
  b: { title: 'Lantern control' },
  c: { title: 'Lanterns at night' },
  d: { title: 'lastern' },
});

test.each([
  ['quadrotr', ['a'], ['quadrotor']],
  ['qaudrotor control', ['a'], ['quadrotor']],
  ['wuadrotor', ['a'], ['quadrotor']],
  ['laqtern', ['c', 'b', 'd'], ['lantern', 'lastern']],
])('%j is taken for a typo, and it is said', (typed, ids, meant) => {
  const { hits, corrections } = searchIndex(index, typedWords(typed));
  expect(hits.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(corrections.map((correction) => correction.meant)).toEqual([meant]);
});

test.each(['lantern', 'lant', 'qxuadrotr', 'abc'])('%j is taken for none', (typed) => {
  expect(searchIndex(index, typedWords(typed)).corrections).toEqual([]);
});

test('what must not be there is meant as it is written, and an exact search guesses nothing', () => {
  const query = { kind: 'not', of: typedWords('quadrotr ') } as const;
  expect(searchIndex(index, query).total).toBe(4);
  expect(searchIndex(index, typedWords('quadrotr'), { isExact: true })).toEqual({
    hits: [],
    total: 0,
    corrections: [],
  });
});
