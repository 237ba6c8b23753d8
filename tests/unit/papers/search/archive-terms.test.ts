import { expect, test } from 'vitest';
import type { Paper } from '../../../../papers/paper.ts';
import { matcherOf } from '../../../../papers/query/match.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { Archive } from '../../../../papers/search/archive.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { archiveContext, archiveOf, askOf } from '../../../search/archive-rows.ts';

const papers: Partial<Paper>[] = [
  { title: 'Oil-Lamps' },
  { title: 'The oil lamp' },
  { title: 'Oillamp', authors: ['Ada Oil-Lamp', 'Ada'] },
  { title: 'A lamp of oil', keywords: ['oil-lamps'] },
  {
    title: 'Moss',
    keywords: ['oil lamp shades'],
    organisation: { name: 'oil', fullName: 'Oil Lamp' },
  },
];
const rows = papers.map((fields, at) => aRow({ id: `2611.0000${at}`, ...fields }));

test.each([
  ['title:=oillamp', '02'],
  ['title:=oil-lamp', '02'],
  ['title:="oil lamp"', '0'],
  ['title:="the oil lamps"', '1'],
  ['title:=lamp', ''],
  ['kw:=oillamp', '3'],
  ['kw:="oil lamp"', '3'],
  ['by:=ada', '2'],
  ['by:="ada oil lamp"', '2'],
  ['by:=oillamp', ''],
  ['org:=oil', '4'],
  ['org:=oil-lamp', '4'],
  ['org:=oillamp', ''],
  ['-title:=oillamp -org:oil', '13'],
])('%j finds the papers %j, as in their rows', (text, expected) => {
  const { query } = parseQuery(text);
  const { hits } = archiveOf(rows).answer(query, askOf(rows));
  const numbers = (ids: readonly string[]) =>
    ids
      .map((id) => id.at(-1))
      .sort()
      .join('');
  expect(numbers(hits.map(({ id }) => id))).toBe(expected);
  const matching = rows.filter(matcherOf(query, archiveContext)).map(({ paper }) => paper.id);
  expect(numbers(matching)).toBe(expected);
});

test('a note counts as it is now, whatever it was when its paper was put', () => {
  const row = aRow({ title: 'Lanterns' });
  const archive = new Archive();
  archive.put([row.paper], () => 'on heather and lanterns');
  const found = (text: string, note?: string) => {
    const mark = note === undefined ? undefined : { paperId: row.paper.id, note };
    return archive.answer(parseQuery(text).query, askOf([{ ...row, mark }])).total;
  };
  expect(found('heather', 'on heather')).toBe(1);
  expect(found('heather', 'on ferns')).toBe(0);
  expect(found('heather')).toBe(0);
  expect(found('-heather')).toBe(1);
  expect(found('ferns', 'on ferns')).toBe(1);
  expect(found('lantern', 'on ferns')).toBe(1);
  expect(found('title:ferns', 'on ferns')).toBe(0);
});
