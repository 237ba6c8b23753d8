import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasCode } from '../../../../papers/paper.ts';
import type { PaperRow } from '../../../../papers/paper-row.ts';
import { facetsOfRows, upvoteBounds, upvoteBucket } from '../../../../papers/query/facets.ts';
import { matchesQuery } from '../../../../papers/query/match.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { printPart } from '../../../../papers/query/print.ts';
import type { Query } from '../../../../papers/query/query.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { archiveContext, archiveQuery, archiveRows } from '../../../search/archive-rows.ts';

/** The rows that match the query without its parts that are written so. */
function left(rows: readonly PaperRow[], query: Query, leftOut: RegExp): PaperRow[] {
  const parts = parseQuery(
    query.parts
      .map(printPart)
      .map((text) => `(${text})`)
      .join(' '),
  ).query.parts;
  const rest = parts.filter((part) => !leftOut.test(printPart(part)));
  return rows.filter((row) => matchesQuery({ kind: 'all', parts: rest }, row, archiveContext));
}

const counted = (rows: readonly PaperRow[], namesOf: (row: PaperRow) => readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    for (const name of new Set(namesOf(row).map((own) => own.toLowerCase()))) {
      if (name !== '') counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
};
const said = (values: readonly { value: string; count: number }[]) =>
  Object.fromEntries(values.map(({ value, count }) => [value.toLowerCase(), count]));

test('each facet counts what is left without the parts of the query that it would take the place of', () => {
  fc.assert(
    fc.property(archiveRows, archiveQuery, (rows, query) => {
      const facets = facetsOfRows(rows, query, archiveContext);
      const rowsLeft = (leftOut: RegExp) => left(rows, query, leftOut);
      expect(facets.hasCode).toBe(
        rowsLeft(/^-?has:code$/).filter(({ paper }) => hasCode(paper)).length,
      );
      expect(facets.isNew).toBe(rowsLeft(/^-?is:new$/).filter(({ isNew }) => isNew).length);
      expect(facets.isSaved).toBe(
        rowsLeft(/^-?is:saved$/).filter(({ mark }) => mark?.savedAt !== undefined).length,
      );
      const term = (field: string) => new RegExp(`^${field}:(?!.* OR )`);
      expect(said(facets.organisations)).toEqual(
        counted(rowsLeft(term('org')), ({ paper }) => [paper.organisation?.name ?? '']),
      );
      expect(said(facets.keywords)).toEqual(
        counted(rowsLeft(term('kw')), ({ paper }) => paper.keywords),
      );
      expect(said(facets.authors)).toEqual(
        counted(rowsLeft(term('by')), ({ paper }) => paper.authors),
      );
      expect(said(facets.submitters)).toEqual(
        counted(rowsLeft(term('submitter')), ({ paper }) => [paper.submitter ?? '']),
      );
      const upvotes = rowsLeft(term('up')).map(({ paper }) => upvoteBucket(paper.upvotes));
      expect(facets.upvotes).toEqual(
        upvoteBounds.map((_, bucket) => upvotes.filter((own) => own === bucket).length),
      );
    }),
    { numRuns: 200 },
  );
});

test.each([
  [0, 0],
  [1, 1],
  [4, 2],
  [199, 7],
  [200, 8],
  [5000, 8],
])('%i upvotes are in bucket %i', (upvotes, bucket) => {
  expect(upvoteBucket(upvotes)).toBe(bucket);
});

test('a value is written as most papers write it, and the 30 most frequent are given', () => {
  const rows = [
    aRow({ keywords: ['Moss', 'MOSS'] }),
    aRow({ keywords: ['moss'] }),
    aRow({ keywords: ['moss', 'oil'] }),
    aRow({ keywords: Array.from({ length: 40 }, (_, at) => `lamp ${at + 10}`) }),
  ];
  const { keywords } = facetsOfRows(rows, { kind: 'all', parts: [] }, archiveContext);
  expect(keywords.slice(0, 3)).toEqual([
    { value: 'moss', count: 3 },
    { value: 'lamp 10', count: 1 },
    { value: 'lamp 11', count: 1 },
  ]);
  expect(keywords.length).toBe(30);
});
