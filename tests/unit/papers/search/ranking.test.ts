import { expect, test } from 'vitest';
import type { SearchIndex } from '../../../../papers/search/search-index.ts';
import { searchIndex } from '../../../search/index-search.ts';
import { indexOf } from '../../../search/paper-to-find.ts';
import { typedWords } from '../../../search/search-query.ts';

const found = (index: SearchIndex, typed: string) =>
  searchIndex(index, typedWords(typed)).hits.map(({ id, isNear }) => (isNear ? `(${id})` : id));

test('a word in the title counts more than among authors, there more than in the abstract', () => {
  const index = indexOf({
    abstract: { abstract: 'A lamp in the window.' },
    author: { authors: ['Ada Lamp'] },
    keyword: { keywords: ['lamp'] },
    title: { title: 'A lamp' },
    none: { title: 'A river' },
  });
  expect(found(index, 'lamp ')).toEqual(['title', 'author', 'keyword', 'abstract']);
});

test('a word that stands more often, or in a shorter abstract, counts more', () => {
  const filler = 'and so on '.repeat(40);
  const index = indexOf({
    long: { abstract: `lamp ${filler}` },
    short: { abstract: 'lamp and so on' },
    often: { abstract: 'lamp lamp lamp' },
    other: { abstract: filler },
  });
  expect(found(index, 'lamp ')).toEqual(['often', 'short', 'long']);
});

test('a rare word counts more than a frequent one', () => {
  const index = indexOf({
    frequent: { title: 'river', abstract: 'heron' },
    rare: { title: 'heron', abstract: 'river' },
    a: { title: 'river' },
    b: { title: 'river' },
  });
  expect(found(index, 'river heron ')).toEqual(['rare', 'frequent']);
});

test('words that stand beside each other in the title count more than words that do not', () => {
  const index = indexOf({
    apart: { title: 'Lamp of the river light' },
    reversed: { title: 'light lamp of the river' },
    together: { title: 'Of the river: lamp light' },
  });
  expect(found(index, 'lamp light ')[0]).toBe('together');
  expect(found(index, 'lamp lig')[0]).toBe('together');
});

test('of equals the newer comes first, then the later id', () => {
  const index = indexOf({
    a: { title: 'lamp', day: 5 },
    b: { title: 'lamp', day: 7 },
    c: { title: 'lamp', day: 5 },
  });
  expect(found(index, 'lamp')).toEqual(['b', 'c', 'a']);
  expect(found(index, '')).toEqual(['b', 'c', 'a']);
});

test('where few have all the words, those that have most follow, marked as near', () => {
  const index = indexOf({
    all: { abstract: 'violet lamp river heron' },
    most: { abstract: 'violet lamp river' },
    few: { abstract: 'heron' },
    none: { abstract: 'nothing' },
  });
  expect(found(index, 'violet lamp river heron ')).toEqual(['all', '(most)']);
  expect(found(index, 'violet lamp river oak ')).toEqual(['(most)', '(all)']);
});

test('phrases, words with a field and what must not be there hold for near ones too', () => {
  const index = indexOf({
    wanted: { abstract: 'violet lamp river', authors: ['Ada Oak'] },
    muted: { abstract: 'violet lamp river heron', authors: ['Ada Oak'] },
    other: { abstract: 'violet lamp river', authors: ['Bea Elm'] },
    apart: { abstract: 'violet river lamp', authors: ['Ada Oak'] },
  });
  const { hits } = searchIndex(index, {
    kind: 'all',
    of: [
      typedWords('violet lamp river zebra '),
      { kind: 'word', text: 'oak', field: 'by' },
      { kind: 'phrase', text: 'lamp river' },
      { kind: 'not', of: { kind: 'word', text: 'heron' } },
    ],
  });
  expect(hits.map(({ id }) => id)).toEqual(['wanted']);
});

test.each([
  ['gpt-4o', ['GPT-4o', 'GPT4o', 'gpt 4o']],
  ['state of the art', ['state-of-the-art', 'the state of this art']],
  ['tau2-bench', ['τ²-Bench', 'τ^2-bench']],
  ['τ²-bench', ['tau2-bench']],
  ['R^3-Bench', ['R³-Bench']],
  ['multihead', ['Multi-Head', 'multihead']],
  ['studies', ['a study']],
  ['bench', ['Benchmarks', 'R3-Bench']],
  ['下游', ['在下游']],
  ['Nguyen', ['NGUYỄN']],
])('%j finds %j', (typed, titles) => {
  const index = indexOf(Object.fromEntries(titles.map((title) => [title, { title }])));
  expect(found(index, typed).sort()).toEqual(titles.sort());
});
