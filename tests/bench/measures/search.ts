import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Facts } from '../../../papers/facts/facts.ts';
import type { Paper } from '../../../papers/paper.ts';
import { Archive } from '../../../papers/search/archive.ts';
import { type SearchDocument, searchDocumentOf } from '../../../papers/search/search-document.ts';
import { SearchIndex } from '../../../papers/search/search-index.ts';
import { typedSearch } from '../../search/typed-search.ts';
import { manyPapers } from '../many-papers.ts';
import { type Figure, type Measure, spreadOf, wordsOf } from '../measure.ts';

const atOnce = 64;
const mergeBudget = 20_000;
const queries = 300;
/** As many as the panel asks for. */
const hits = 200;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes in use once the garbage is gone. */
function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timed<Result>(work: () => Result): [Result, number] {
  const startedAt = performance.now();
  const result = work();
  return [result, performance.now() - startedAt];
}

/** Builds in slices, as a worker does; the longest slice is what a query would have to wait. */
function build(documents: readonly SearchDocument[]): { index: SearchIndex; slices: number[] } {
  const index = new SearchIndex();
  const slices: number[] = [];
  for (let from = 0; from < documents.length; from += atOnce) {
    slices.push(timed(() => index.add(documents.slice(from, from + atOnce)))[1]);
    for (let isMore = true; isMore; ) {
      const [more, time] = timed(() => index.mergeSome(mergeBudget));
      slices.push(time);
      isMore = more;
    }
  }
  return { index, slices };
}

/** Pairs of words out of titles, always the same ones. */
function pairsOf(papers: readonly Paper[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; pairs.length < queries; at += 7919) {
    const words = papers[at % papers.length]?.title.match(/[A-Za-z]{4,}/g) ?? [];
    const [first, second] = [words[at % 2], words.at(-1)];
    if (first && second && first !== second) pairs.push([first, second]);
  }
  return pairs;
}

/** Every beginning of the second word, from its second letter on. */
function asTyped([first, second]: [string, string]): string[] {
  return Array.from(
    { length: second.length - 1 },
    (_, at) => `${first} ${second.slice(0, at + 2)}`,
  );
}

function withTypo([first, second]: [string, string]): string {
  const middle = Math.floor(second.length / 2);
  return `${first} ${second.slice(0, middle)}q${second.slice(middle + 1)} `;
}

function figuresOf(count: number): Figure[] {
  const papers = manyPapers(count);
  const documents = papers.map((paper) => searchDocumentOf(paper));
  const [{ index, slices }, buildTime] = timed(() => build(documents));
  const [bytes, writeTime] = timed(() => index.serialise());
  const loads = Array.from({ length: 10 }, () => timed(() => SearchIndex.load(bytes))[1]);
  const before = bytesInUse();
  const loaded = SearchIndex.load(bytes.slice());
  if (!loaded) throw new Error('The index cannot be read.');
  const heap = bytesInUse() - before;
  const facts = new Facts();
  for (const paper of papers) facts.put(paper, false);
  const archive = new Archive(loaded, facts);
  const once = (words: string) => timed(() => typedSearch(archive, words, hits))[1];
  const times = (typed: readonly string[]) =>
    // The middle of three, since what else the machine does would be most of the p95.
    spreadOf(typed.map((words) => spreadOf([once(words), once(words), once(words)]).median));
  const pairs = pairsOf(papers);
  times(pairs.map((pair) => pair.join(' ')));
  const [load, slice] = [spreadOf(loads), spreadOf(slices)];
  const seen = [
    ['two-words', 'two words', times(pairs.map((pair) => `${pair.join(' ')} `))],
    ['as-typed', 'two words, each letter of the second', times(pairs.flatMap(asTyped))],
    ['typo', 'two words, one with a typo', times(pairs.map(withTypo))],
  ] as const;
  const id = (name: string) => `search-${name}-${count}`;
  const [of, mega] = [`of ${count} papers`, 1e6];
  return [
    {
      id: id('build'),
      title: `index ${of} built in slices`,
      value: buildTime / 1000,
      unit: 's',
      note: `slices: ${wordsOf(slice)}, longest ${Math.max(...slices).toFixed(0)}`,
    },
    { id: id('write'), title: `index ${of} written`, value: writeTime, unit: 'ms', note: '' },
    {
      id: id('load'),
      title: `index ${of} loaded`,
      value: load.p95,
      unit: 'ms',
      note: wordsOf(load),
    },
    {
      id: id('bytes'),
      title: `index ${of} stored`,
      value: bytes.byteLength / mega,
      unit: 'MB',
      note: `in memory ${(heap / mega).toFixed(1)} MB, JavaScript and buffers`,
    },
    ...seen.map(
      ([name, title, spread]): Figure => ({
        id: id(name),
        title: `${title}, ${of}, p95`,
        value: spread.p95,
        unit: 'ms',
        note: `median ${spread.median.toFixed(2)} ms, ${spread.count} queries`,
      }),
    ),
  ];
}

/** The search’s index, and queries over it and the facts, in Node. */
export const search: Measure = {
  title: 'Search index, without a browser',
  run: async () => [17_000, 50_000].flatMap(figuresOf),
};
