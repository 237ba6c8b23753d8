import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperRow } from '../../../../papers/paper-row.ts';
import { facetsOfRows } from '../../../../papers/query/facets.ts';
import { knownOf } from '../../../../papers/query/known.ts';
import { matcherOf } from '../../../../papers/query/match.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { everything } from '../../../../papers/query/query.ts';
import { Archive } from '../../../../papers/search/archive.ts';
import { searchDocumentOf } from '../../../../papers/search/search-document.ts';
import { SearchIndex } from '../../../../papers/search/search-index.ts';
import { type SortId, sorts } from '../../../../papers/sorts/registry.ts';
import { aRow } from '../../../fixtures/factories.ts';
import {
  archiveContext,
  archiveOf,
  archiveQuery,
  archiveRow,
  archiveRows,
  askOf,
  putRows,
} from '../../../search/archive-rows.ts';
import { searchIndex } from '../../../search/index-search.ts';
import { typedWords } from '../../../search/search-query.ts';

const idsOf = (hits: readonly { id: string }[]) => hits.map(({ id }) => id).sort();
const sortIds = Object.keys(sorts).filter((id): id is SortId => id in sorts);

function matching(rows: readonly PaperRow[], query: Parameters<typeof matcherOf>[0]): string[] {
  return idsOf(rows.filter(matcherOf(query, archiveContext)).map(({ paper }) => paper));
}

test('any query finds exactly the papers whose rows it matches, with the facets of these rows', () => {
  let [hits, misses] = [0, 0];
  fc.assert(
    fc.property(archiveRows, archiveQuery, (rows, query) => {
      const found = archiveOf(rows).answer(query, askOf(rows));
      const expected = matching(rows, query);
      expect(idsOf(found.hits)).toEqual(expected);
      expect(found.total).toBe(expected.length);
      expect(found.facets).toEqual(facetsOfRows(rows, query, archiveContext));
      hits += expected.length;
      misses += rows.length - expected.length;
    }),
    { numRuns: 400 },
  );
  expect(Math.min(hits, misses)).toBeGreaterThan(300);
});

/** Something that happens to an archive, and to the plain map that it must equal. */
type Step = (archive: Archive, rows: Map<string, PaperRow>) => Archive;

function reload(archive: Archive): Archive {
  const loaded = Archive.load(archive.serialise());
  if (!loaded) throw new Error('What was just written cannot be read.');
  return loaded;
}

const put = fc.array(archiveRow, { maxLength: 3 }).map(
  (some): Step =>
    (archive, rows) => {
      const latest = [...new Map(some.map((row) => [row.paper.id, row])).values()];
      for (const row of latest) rows.set(row.paper.id, row);
      return putRows(archive, latest);
    },
);
const remove = fc.array(archiveRow, { maxLength: 2 }).map(
  (some): Step =>
    (archive, rows) => {
      archive.remove(some.map(({ paper }) => paper.id));
      for (const { paper } of some) rows.delete(paper.id);
      return archive;
    },
);
/** The note of a paper becomes another, and the index does not hear of it. */
const note = fc.tuple(fc.nat(9), fc.option(fc.constantFrom('moss', 'oil lamps'))).map(
  ([at, text]): Step =>
    (archive, rows) => {
      const row = [...rows.values()][at];
      if (!row) return archive;
      const paperId = row.paper.id;
      const mark = text === null ? undefined : { paperId, note: text };
      rows.set(paperId, { ...row, mark });
      return archive;
    },
);
const merge = fc.integer({ min: 1, max: 60 }).map(
  (budget): Step =>
    (archive) => {
      archive.mergeSome(budget);
      return archive;
    },
);
const ask = archiveQuery.map(
  (query): Step =>
    (archive, rows) => {
      const found = archive.answer(query, askOf([...rows.values()]));
      expect(idsOf(found.hits)).toEqual(matching([...rows.values()], query));
      return archive;
    },
);
const steps = fc.array(
  fc.oneof(put, put, put, remove, note, merge, merge, ask, fc.constant(reload)),
  {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  },
);

test('after any putting, removing, noting, merging and reloading it answers as one built anew', () => {
  fc.assert(
    fc.property(steps, archiveQuery, (all, query) => {
      const rows = new Map<string, PaperRow>();
      let archive = new Archive();
      for (const step of all) {
        archive = step(archive, rows);
        expect(archive.size).toBe(rows.size);
      }
      const left = [...rows.values()];
      const anew = archiveOf(left);
      const [found, expected] = [archive, anew].map((one) => one.answer(query, askOf(left)));
      expect(idsOf(found?.hits ?? [])).toEqual(matching(left, query));
      expect(found?.facets).toEqual(expected?.facets);
      expect(archive.ids().sort()).toEqual([...rows.keys()].sort());
      for (const id of rows.keys()) expect(archive.has(id)).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test('each order is that of the rows, and fewer hits are the first of them', () => {
  fc.assert(
    fc.property(archiveRows, fc.constantFrom(...sortIds), fc.nat(11), (rows, sort, limit) => {
      const archive = archiveOf(rows);
      const { hits, total } = archive.answer(everything, askOf(rows, sort, limit));
      const expected = rows.toSorted(sorts[sort]).slice(0, limit);
      expect(hits.map(({ id }) => id)).toEqual(expected.map(({ paper }) => paper.id));
      expect(total).toBe(rows.length);
    }),
  );
});

test('many papers of one count are ordered as well', () => {
  const rows = fc.sample(archiveRow, { numRuns: 500, seed: 7 }).map((row, at) => ({
    ...row,
    paper: { ...row.paper, id: `2611.${10_000 + ((at * 37) % 500)}` },
  }));
  const archive = archiveOf(rows);
  for (const sort of sortIds) {
    const { hits } = archive.answer(everything, askOf(rows, sort, 20));
    const expected = rows.toSorted(sorts[sort]).slice(0, 20);
    expect(hits.map(({ id }) => id)).toEqual(expected.map(({ paper }) => paper.id));
  }
});

test('it knows the names that the rows know, as often', () => {
  fc.assert(
    fc.property(archiveRows, (rows) => {
      const archive = archiveOf(rows);
      const expected = knownOf(rows);
      for (const kind of ['organisations', 'keywords', 'authors', 'submitters'] as const) {
        const known = archive.names(kind);
        const said = (values: typeof expected.authors) =>
          values
            .filter(({ text }) => text !== '')
            .map(({ text, count }) => `${text.toLowerCase()} ${count}`)
            .sort();
        expect(said(known)).toEqual(said(expected[kind]));
        const counts = known.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }
    }),
  );
});

const typed = (text: string) => parseQuery(text, text.length).query;

test('words alone are found, put right, ranked and added to as the index does it', () => {
  const words = fc.uniqueArray(
    fc.constantFrom('lantern', 'lanterm', 'oil-lamp', 'moss', 'etude', 'oil', 'nowhere', 'lab'),
    { minLength: 1, maxLength: 5 },
  );
  let near = 0;
  fc.assert(
    fc.property(archiveRows, words, fc.constantFrom('', ' '), (rows, asked, end) => {
      const text = asked.join(' ') + end;
      const index = new SearchIndex();
      index.add(rows.map(({ paper, mark }) => searchDocumentOf(paper, mark?.note)));
      const { hits, ...rest } = searchIndex(index, typedWords(text));
      const found = archiveOf(rows).answer(typed(text), { ...askOf(rows), exact: false });
      expect(found.hits).toEqual(hits.map(({ id, isNear }) => ({ id, isNear })));
      expect(found).toMatchObject(rest);
      near += hits.filter(({ isNear }) => isNear).length;
    }),
    { numRuns: 200 },
  );
  expect(near).toBeGreaterThan(10);
});

const titles = ['Violet lantern heron', 'Violet lantern', 'Violet heron', 'Lantern heron', 'Moss'];
const sample = titles.map((title, at) =>
  aRow({ id: `2611.0000${at}`, title, abstract: '', keywords: [], upvotes: at }),
);

test('where it may guess, all that is no word still holds', () => {
  const archive = archiveOf(sample);
  const answer = (text: string) => archive.answer(typed(text), { ...askOf(sample), exact: false });
  const ids = (text: string) =>
    answer(text).hits.map(({ id, isNear }) => (isNear ? `(${id.at(-1)})` : id.at(-1)));
  expect(answer('lanternq ').corrections).toEqual([{ typed: 'lanternq', meant: ['lantern'] }]);
  expect(ids('title:lanternq up:<3 ')).toEqual(['1', '0']);
  expect(ids('violet lantern heron ')).toEqual(['0', '(3)', '(2)', '(1)']);
  expect(ids('violet lantern heron up:<3 ')).toEqual(['0', '(2)', '(1)']);
  expect(ids('violet lantern heron up:>0 -up:2 ')).toEqual(['(3)', '(1)']);
  expect(ids('violet lantern heron title:violet ')).toEqual(['0', '(2)', '(1)']);
  expect(answer('up:>9').hits).toEqual([]);
});

test('bytes of two archives, damaged ones and ones of another version are refused', () => {
  const [one, other] = [archiveOf(sample), archiveOf(sample.slice(1))].map((archive) =>
    archive.serialise(),
  );
  if (!one || !other) throw new Error('There are two.');
  expect(Archive.load({ index: one.index, facts: other.facts })).toBeUndefined();
  for (const kind of ['index', 'facts'] as const) {
    for (let bit = 0; bit < one[kind].byteLength * 8; bit += 7) {
      const damaged = { ...one, [kind]: one[kind].slice() };
      const bytes = new Uint8Array(damaged[kind]);
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      expect(Archive.load(damaged)).toBeUndefined();
    }
    expect(Archive.load({ ...one, [kind]: one[kind].slice(0, -8) })).toBeUndefined();
    expect(Archive.load({ ...one, [kind]: new ArrayBuffer(0) })).toBeUndefined();
  }
  expect(Archive.load(one)?.size).toBe(5);
});
