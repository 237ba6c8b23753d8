import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../../papers/exports/csv.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

const textOf = (...listed: Parameters<typeof csv.write>[0]) => [...csv.write(listed)].join('');

/** Rows by column, as another reader has them. */
function rowsOf(text: string): Record<string, string>[] {
  const { data, errors } = parse(text, { delimiter: ',' });
  expect(errors).toEqual([]);
  const [head = [], ...rows] = data;
  expect(rows.pop()).toEqual(['']);
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])));
}

test('a row holds the paper and what the user made of it', () => {
  const paper = aPaper({
    id: '2611.00007',
    title: 'A "Study", of Lanterns',
    publishedAt: Date.parse('2026-11-17'),
    githubRepo: 'https://github.com/ada/lanterns',
    githubStars: 12,
  });
  const mark = aMark(paper.id, {
    savedAt: 0,
    tags: ['oil', 'to cite'],
    note: 'a\nb',
    status: 'done',
  });
  const text = textOf({ paper, mark });
  expect(text.startsWith('\ufeffid,title,authors,')).toBe(true);
  expect(text).toContain('2611.00007,"A ""Study"", of Lanterns",Ada Brook; Ben Hollow,2026-11-17,');
  expect(rowsOf(text.slice(1))).toMatchObject([
    {
      ...{ day: '2026-11-20', upvotes: '10', stars: '12', keywords: 'lanterns', organisation: '' },
      ...{ tags: 'oil; to cite', status: 'done', note: 'a\nb', read: '' },
      saved: '1970-01-01T00:00:00.000Z',
      code: 'https://github.com/ada/lanterns',
      abstract: 'We study lanterns.\n\nThey give light.',
    },
  ]);
});

describe('a text that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n-x', '＝1', '\ufeff=1'])(
    '%j becomes text',
    (title) => {
      const [row] = rowsOf(textOf({ paper: aPaper({ title }), mark: undefined }).slice(1));
      expect(row?.title).toBe(`'${title}`);
    },
  );

  test('is no number of ours, and no plain text', () => {
    const paper = aPaper({ title: '1 = 1', upvotes: 7 });
    const [row] = rowsOf(textOf({ paper, mark: undefined }).slice(1));
    expect(row).toMatchObject({ title: '1 = 1', upvotes: '7' });
  });
});

test('whatever texts hold, another reader finds the same cells, and none that begins like a formula', () => {
  const text = fc.oneof(hostileText, fc.stringMatching(/^[=+@",\r\n\t -]{0,5}$/));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, (titles, note) => {
      const listed = titles.map((title) => ({
        paper: aPaper({ title }),
        mark: aMark('2611.00001', { note }),
      }));
      const rows = rowsOf(textOf(...listed).slice(1));
      const unquoted = (cell = '') => cell.replace(/^'/, '');
      const plain = (cell: string) => cell.replaceAll('\0', '').replace(/^'/, '');
      expect(rows.map(({ title }) => unquoted(title))).toEqual(titles.map(plain));
      expect(rows.map((row) => unquoted(row.note))).toEqual(titles.map(() => plain(note)));
      for (const cell of rows.flatMap((row) => Object.values(row)))
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
