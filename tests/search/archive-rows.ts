import fc from 'fast-check';
import type { PaperRow } from '../../papers/paper-row.ts';
import { parseQuery } from '../../papers/query/parse.ts';
import type { Part, Query } from '../../papers/query/query.ts';
import { Archive } from '../../papers/search/archive.ts';
import type { ArchiveSort } from '../../papers/search/slot-order.ts';
import { toldQuery } from '../fixtures/naive-query.ts';
import { now, tellingRow, today } from '../fixtures/telling-rows.ts';

const spellings = ['Moss', 'moss', 'MOSS', 'oil-lamp', 'Oil Lamp', 'lamps', ''];
const more = fc.record(
  {
    summary: fc.constantFrom('An oil-lamp.', 'Lanterns of moss'),
    submitter: fc.constantFrom('Ada', 'ada', 'ben'),
    keywords: fc.array(fc.constantFrom(...spellings), { maxLength: 3 }),
    comments: fc.nat(3),
    projectPage: fc.constant('https://a.example'),
    media: fc.subarray(['https://a.example/b.png']),
    organisation: fc.constantFrom(
      { name: 'moss', fullName: 'Moss-Lab' },
      { name: 'Moss', fullName: 'Moss Lab' },
    ),
    upvotes: fc.constantFrom(0, 1, 4, 5, 9, 10, 199, 200),
  },
  { requiredKeys: [] },
);

/** Rows of few words and few values, each of another paper. */
export const archiveRow: fc.Arbitrary<PaperRow> = fc
  .tuple(tellingRow, more, fc.nat(9), fc.boolean())
  .map(([row, fields, number, isMarked]) => {
    const paper = { ...row.paper, ...fields, id: `2611.${String(number).padStart(5, '0')}` };
    const mark = row.mark && isMarked ? { ...row.mark, paperId: paper.id } : undefined;
    return { ...row, paper, mark };
  });

/** Some such rows, no two of one paper. */
export const archiveRows = fc.uniqueArray(archiveRow, {
  selector: ({ paper }) => paper.id,
  maxLength: 10,
});

const terms =
  'title:=lantern title:="oil lamp" title:=oil-lamp title:=oillamp kw:=moss kw:=oillamp kw:="oil lamp" by:=moss org:=moss org:="moss lab" abs:=moss kw:oil org:moss by:moss submitter:ada submitter:b* has:project has:media has:code is:new is:saved is:seen has:note comments:>1 up:>4 up:5 title:moss* moss "oil lamp" 2611.00003 2611.0000* ma* nowhere'.match(
    /\S*?"[^"]*"\S*|\S+/g,
  ) ?? [];

const part: fc.Arbitrary<Part> = fc
  .tuple(fc.array(fc.constantFrom(...terms), { minLength: 1, maxLength: 3 }), fc.nat(5))
  .map(([some, kind]) => {
    const [first = ''] = some;
    if (kind === 0) return parseQuery(some.join(' OR ')).query;
    if (kind === 1) return parseQuery(`-(${some.join(' ')})`).query;
    return parseQuery(kind === 2 ? `-${first}` : first).query;
  });

/** Any query of the language. */
export const archiveQuery: fc.Arbitrary<Query> = fc
  .tuple(fc.array(part, { maxLength: 4 }), fc.option(toldQuery))
  .map(([parts, told]) => ({ kind: 'all', parts: told ? [...parts, told.asked] : parts }));

/** What rows are asked with. */
export const archiveContext = { today, now };

/** A question about such rows. */
export function askOf(rows: readonly PaperRow[], sort: ArchiveSort = 'match', limit = 100) {
  return {
    context: archiveContext,
    marks: new Map(rows.flatMap(({ paper, mark }) => (mark ? [[paper.id, mark]] : []))),
    unseen: new Set(rows.filter(({ isNew }) => isNew).map(({ paper }) => paper.id)),
    sort,
    limit,
    exact: true,
  };
}

/** Puts the papers of rows, with the notes that they have. */
export function putRows(archive: Archive, rows: readonly PaperRow[]): Archive {
  const notes = new Map(rows.map(({ paper, mark }) => [paper.id, mark?.note]));
  archive.put(
    rows.map(({ paper }) => paper),
    (id) => notes.get(id),
  );
  return archive;
}

/** An archive of the papers of rows. */
export function archiveOf(rows: readonly PaperRow[]): Archive {
  return putRows(new Archive(), rows);
}
