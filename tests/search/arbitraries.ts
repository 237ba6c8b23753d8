import fc from 'fast-check';
import { searchFields } from '../../papers/search/fields.ts';
import type { SearchDocument } from '../../papers/search/search-document.ts';
import type { SearchQuery } from './search-query.ts';

const vocabulary = [
  'lamp',
  'Lamps',
  'lampshade',
  'study',
  'studies',
  'of',
  'the',
  'art',
  'state',
  'state-of-the-art',
  'multi-head',
  'multihead',
  'head',
  'GPT-4o',
  'gpt4o',
  'τ²-bench',
  'tau2-bench',
  'R^3-Bench',
  'r3',
  '2.5',
  'qwen2.5-vl',
  '灯火',
  '火',
  'Éclair',
  'eclair',
  'a',
  '1001.00007',
];
const word = fc.constantFrom(...vocabulary);

/** A text of words that occur often enough to meet. */
const text = (least: number, most: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ', ', '\n\n', '-')), {
      minLength: least,
      maxLength: most,
    })
    .map((words) => words.map(([one, gap]) => one + gap).join(''));

/** The ids that invented papers have. */
export const paperId = fc
  .integer({ min: 0, max: 29 })
  .map((n) => `1001.${String(n).padStart(5, '0')}`);

/** An invented paper. */
export const searchDocument: fc.Arbitrary<SearchDocument> = fc.record({
  id: paperId,
  day: fc.integer({ min: 0, max: 3 }),
  title: text(0, 4),
  abstract: text(0, 12),
  summary: text(0, 2),
  authors: fc.array(text(1, 2), { maxLength: 3 }),
  keywords: fc.array(text(1, 2), { maxLength: 3 }),
  organisation: fc.array(text(1, 2), { maxLength: 2 }),
  note: text(0, 2),
});

const textQuery: fc.Arbitrary<SearchQuery> = fc
  .record({
    kind: fc.constantFrom('word' as const, 'phrase' as const),
    text: fc.oneof(
      word,
      text(1, 3),
      fc.tuple(word, fc.nat(6)).map(([one, length]) => one.slice(0, length + 1)),
      fc.constantFrom('–', '', 'nowhere'),
    ),
    field: fc.option(fc.constantFrom(...searchFields), { nil: undefined, freq: 3 }),
    isUnfinished: fc.boolean(),
  })
  .map(({ field, ...query }) => (field ? { ...query, field } : query));

/** Any query over such words. */
export const searchQuery: fc.Arbitrary<SearchQuery> = fc.letrec<{ query: SearchQuery }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: textQuery, weight: 3 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('query'), { maxLength: 3 }),
      }),
      weight: 2,
    },
    { arbitrary: tie('query').map((of): SearchQuery => ({ kind: 'not', of })), weight: 1 },
  ),
})).query;
