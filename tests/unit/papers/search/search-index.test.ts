import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../../papers/search/search-document.ts';
import { SearchIndex } from '../../../../papers/search/search-index.ts';
import { paperId, searchDocument, searchQuery } from '../../../search/arbitraries.ts';
import { searchIndex } from '../../../search/index-search.ts';
import { matchingIds } from '../../../search/oracle.ts';
import { aPaperToFind } from '../../../search/paper-to-find.ts';

/** Something that happens to an index, and to the plain map that it must equal. */
type Step = (index: SearchIndex, papers: Map<string, SearchDocument>) => SearchIndex;

function reload(index: SearchIndex): SearchIndex {
  const loaded = SearchIndex.load(index.serialise());
  if (!loaded) throw new Error('What was just written cannot be read.');
  return loaded;
}

const add = fc.array(searchDocument, { maxLength: 4 }).map(
  (added): Step =>
    (index, papers) => {
      index.add(added);
      for (const paper of added) papers.set(paper.id, paper);
      return index;
    },
);
const remove = fc.array(paperId, { maxLength: 4 }).map(
  (ids): Step =>
    (index, papers) => {
      index.remove(ids);
      for (const id of ids) papers.delete(id);
      return index;
    },
);
const merge = fc.integer({ min: 1, max: 60 }).map(
  (budget): Step =>
    (index) => {
      index.mergeSome(budget);
      return index;
    },
);
const load = fc.constant<Step>(reload);
const steps = (...kinds: fc.Arbitrary<Step>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 60, size: 'max' });

test('after any adding, editing, removing, merging and reloading it finds what an index built anew finds', () => {
  fc.assert(
    fc.property(
      steps(add, add, add, remove, merge, merge, merge, load),
      fc.array(searchQuery, { minLength: 1, maxLength: 5 }),
      (all, queries) => {
        const papers = new Map<string, SearchDocument>();
        let index = new SearchIndex();
        for (const step of all) {
          index = step(index, papers);
          expect(index.size).toBe(papers.size);
        }
        const anew = new SearchIndex();
        anew.add([...papers.values()]);
        for (const query of queries) {
          const ids = (of: SearchIndex) =>
            searchIndex(of, query, { isExact: true })
              .hits.map(({ id }) => id)
              .sort();
          expect(ids(index)).toEqual(matchingIds(papers.values(), query));
          expect(ids(index)).toEqual(ids(anew));
        }
        for (const id of papers.keys()) expect(index.has(id)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test('where nothing was removed, merged and reloaded segments rank as one segment does', () => {
  const papers = fc.uniqueArray(searchDocument, { selector: ({ id }) => id, maxLength: 25 });
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: 300 }), searchQuery, (all, budget, query) => {
      let index = new SearchIndex();
      for (const paper of all) {
        index.add([paper]);
        index.mergeSome(budget);
        index = paper.day === 0 ? reload(index) : index;
      }
      const anew = new SearchIndex();
      anew.add(all);
      expect(searchIndex(index, query)).toEqual(searchIndex(anew, query));
    }),
    { numRuns: 300 },
  );
});

test('merging ends, and keeps the number of segments small', () => {
  const index = new SearchIndex();
  for (let at = 0; at < 200; at += 1) {
    index.add([aPaperToFind(`1001.${at}`, { title: 'Lamp light' })]);
    let calls = 0;
    while (index.mergeSome(1)) calls += 1;
    expect(calls).toBeLessThan(50_000);
  }
  expect(index.size).toBe(200);
  // The fifth number of the bytes says how many there are: fewer than eight of each size.
  expect(new Uint32Array(index.serialise())[4]).toBeLessThanOrEqual(7 * 3);
});

test('one call does about as much as its budget allows', () => {
  const index = new SearchIndex();
  for (let at = 0; at < 8; at += 1) {
    const title = Array.from({ length: 500 }, (_, word) => `w${word}`).join(' ');
    index.add([aPaperToFind(`1001.${at}`, { title })]);
  }
  // 500 words in 8 documents are 4,000 postings and a little.
  let calls = 0;
  while (index.mergeSome(100)) calls += 1;
  expect(calls).toBeGreaterThan(30);
  expect(calls).toBeLessThan(60);
});

test('what is removed or edited while its segment is merged stays so', () => {
  const index = new SearchIndex();
  const titled = (id: number, title: string) => aPaperToFind(`1001.${id}`, { title });
  for (let at = 0; at < 8; at += 1) index.add([titled(at, `lamp w${at}`)]);
  expect(index.mergeSome(1)).toBe(true);
  index.remove(['1001.3']);
  index.add([titled(5, 'river')]);
  while (index.mergeSome(1));
  const ids = (text: string) =>
    searchIndex(index, { kind: 'word', text })
      .hits.map(({ id }) => id)
      .sort();
  expect(ids('lamp')).toEqual([0, 1, 2, 4, 6, 7].map((at) => `1001.${at}`));
  expect(ids('river')).toEqual(['1001.5']);
  expect(index.size).toBe(7);
});

test('a word that an abstract has hundreds of times keeps all its places, merged beside papers that were removed', () => {
  const index = new SearchIndex();
  const long = (at: number) =>
    `${'lamp '.repeat(100 * at + 2)}${'river '.repeat(2_000)}lamp eel ${at}`;
  const paper = (at: number) =>
    aPaperToFind(`1001.${at}`, { title: 'eel lamp', abstract: long(at) });
  for (let at = 0; at < 24; at += 3) index.add([paper(at), paper(at + 1), paper(at + 2)]);
  index.remove(['1001.2', '1001.5', '1001.9']);
  while (index.mergeSome(1_000));
  // The fifth number of the bytes says how many segments there are.
  expect(new Uint32Array(index.serialise())[4]).toBe(1);
  const found = (text: string) => searchIndex(reload(index), { kind: 'phrase', text }).hits.length;
  expect([found('river lamp eel'), found('eel lamp'), found('lamp eel 7')]).toEqual([21, 21, 1]);
  expect(found('lamp lamp river')).toBe(21);
});
