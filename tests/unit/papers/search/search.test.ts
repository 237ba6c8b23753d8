import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SearchIndex } from '../../../../papers/search/search-index.ts';
import { searchDocument, searchQuery } from '../../../search/arbitraries.ts';
import { searchIndex } from '../../../search/index-search.ts';
import { matchingIds } from '../../../search/oracle.ts';
import { indexOf } from '../../../search/paper-to-find.ts';

const documents = fc.uniqueArray(searchDocument, { selector: ({ id }) => id, maxLength: 12 });

test('finds what looking at every word finds', () => {
  fc.assert(
    fc.property(documents, searchQuery, (papers, query) => {
      const index = new SearchIndex();
      index.add(papers);
      const { hits, total } = searchIndex(index, query, { isExact: true });
      const expected = matchingIds(papers, query);
      expect(hits.map(({ id }) => id).sort()).toEqual(expected);
      expect(total).toBe(expected.length);
    }),
    { numRuns: 2000 },
  );
});

test('finds at least that when it may also guess, and says what is only near', () => {
  fc.assert(
    fc.property(documents, searchQuery, (papers, query) => {
      const index = new SearchIndex();
      index.add(papers);
      const { hits, corrections } = searchIndex(index, query);
      const ids = hits.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      if (corrections.length > 0) return;
      const sure = hits.filter(({ isNear }) => !isNear).map(({ id }) => id);
      expect(sure.sort()).toEqual(matchingIds(papers, query));
    }),
    { numRuns: 500 },
  );
});

test('the first hits are the same however many are wanted', () => {
  fc.assert(
    fc.property(documents, searchQuery, fc.integer({ min: 1, max: 6 }), (papers, query, limit) => {
      const index = new SearchIndex();
      index.add(papers);
      const all = searchIndex(index, query, { isExact: true, limit: 1000 });
      const some = searchIndex(index, query, { isExact: true, limit });
      expect(some.hits).toEqual(all.hits.slice(0, limit));
      expect(some.total).toBe(all.total);
    }),
    { numRuns: 300 },
  );
});

test('every text is found by all its words in a row, whatever it is written in', () => {
  const titles = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 6 });
  fc.assert(
    fc.property(titles, (all) => {
      const index = indexOf(Object.fromEntries(all.map((title, at) => [`${at}`, { title }])));
      all.forEach((title, at) => {
        const query = { kind: 'phrase', text: title, field: 'title' } as const;
        const { hits } = searchIndex(index, query, { isExact: true });
        expect(hits.map(({ id }) => id)).toContain(`${at}`);
      });
    }),
    { numRuns: 1000 },
  );
});

test('signs beyond 16 bits are found beside signs that sort before them as bytes alone', () => {
  const index = indexOf({ high: { title: '𠀀' }, low: { title: '﨎' }, both: { title: '𠀀﨎' } });
  const ids = (text: string) => searchIndex(index, { kind: 'word', text }).hits.map(({ id }) => id);
  expect(ids('𠀀').sort()).toEqual(['both', 'high']);
  expect(ids('﨎').sort()).toEqual(['both', 'low']);
});
