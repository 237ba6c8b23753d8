import { describe, expect, test } from 'vitest';
import { dailyPapers } from '../../../../papers/sources/daily-papers.ts';
import { friday } from '../../../fixtures/factories.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

const { dayUrl, parseDay } = dailyPapers;
const read = (paper: Record<string, unknown>, outer: Record<string, unknown> = {}) =>
  parseDay([aWireItem(1, paper, outer)], friday)?.papers[0];

test('an item with every field becomes a paper with every field', () => {
  expect(parseDay([aWireItem(7)], friday)).toStrictEqual({
    badItems: 0,
    papers: [
      {
        id: '2611.00007',
        day: '2026-11-20',
        title: 'Lamp 7',
        abstract: 'We study lamp 7.',
        summary: 'Lamp 7 gives light.',
        keywords: ['lamp', 'wick 7'],
        authors: ['Ada Brook', 'Cy Reed'],
        organisation: { name: 'lab-7', fullName: 'Lab 7' },
        submitter: 'ada-7',
        upvotes: 17,
        comments: 2,
        publishedAt: Date.parse('2026-11-18T00:00:00.000Z'),
        withdrawnAt: Date.parse('2026-11-19T00:00:00.000Z'),
        githubRepo: 'https://github.com/lamp/oil-7',
        githubStars: 47,
        projectPage: 'https://example.org/7',
        media: ['https://cdn-uploads.huggingface.co/production/uploads/7.png'],
      },
    ],
  });
});

test('an item with nothing but an id becomes a paper whose missing facts are missing fields', () => {
  expect(parseDay([{ paper: { id: '2611.00001' } }], friday)).toStrictEqual({
    badItems: 0,
    papers: [
      {
        id: '2611.00001',
        day: friday,
        title: '2611.00001',
        abstract: '',
        keywords: [],
        authors: [],
        upvotes: 0,
        comments: 0,
        media: [],
      },
    ],
  });
});

test.each([
  ['a page that says no more', null],
  ['an error', { error: 'Paper not found' }],
  ['a text', '[]'],
  ['nothing', undefined],
  ['a list of other things', [{ id: '2611.00001', title: 'Not a paper' }, 1]],
])('%s is no day', (_, body) => {
  expect(parseDay(body, friday)).toBeUndefined();
});

test('an empty list is a day without papers', () => {
  expect(parseDay([], friday)).toEqual({ papers: [], badItems: 0 });
});

test('a paper that occurs twice in a reply is one paper, as it stood first', () => {
  const body = [aWireItem(2), aWireItem(1), aWireItem(2, { title: 'Again' })];
  const parsed = parseDay(body, friday);
  expect(parsed?.papers.map(({ id, title }) => [id, title])).toEqual([
    ['2611.00002', 'Lamp 2'],
    ['2611.00001', 'Lamp 1'],
  ]);
  expect(parsed?.badItems).toBe(0);
});

test('an id that lost its zeros, or has a version, is the paper’s id', () => {
  expect(read({ id: '2406.105' })?.id).toBe('2406.00105');
  expect(read({ id: '2406.00105v3' })?.id).toBe('2406.00105');
});

describe('the feed day', () => {
  test.each([
    ['the item’s own label', '2026-11-19T00:00:00.000Z', '2026-11-19'],
    ['its label as a moment', '2026-11-19T23:59:59.123Z', '2026-11-19'],
    ['its label in the near future', '2026-12-20T00:00:00.000Z', '2026-12-20'],
    ['the asked day without a label', undefined, friday],
    ['the asked day where the label is none', 'yesterday', friday],
    ['the asked day where the label does not exist', '2026-11-31T00:00:00.000Z', friday],
    ['the asked day where the label is far ahead', '2027-11-19T00:00:00.000Z', friday],
    ['the asked day where the label is before the feed', '0001-01-01T00:00:00.000Z', friday],
  ])('is %s', (_, submittedOnDailyAt, day) => {
    expect(read({ submittedOnDailyAt })?.day).toBe(day);
  });
});

test.each([
  [12, 12],
  ['12', 12],
  [2.6, 3],
  [-1, 0],
  [1e308, 1e9],
  [Number.POSITIVE_INFINITY, undefined],
  ['many', undefined],
  ['', undefined],
  [true, undefined],
  [null, undefined],
  [[], undefined],
  [{ valueOf: 1, toString: 1 }, undefined],
])('a count of %j is %j', (raw, count) => {
  const paper = read({ upvotes: raw, githubStars: raw }, { numComments: raw });
  expect([paper?.upvotes, paper?.comments]).toEqual([count ?? 0, count ?? 0]);
  expect(paper?.githubStars).toBe(count);
});

test.each([
  ['2026-11-18T00:00:00.000Z', Date.parse('2026-11-18T00:00:00.000Z')],
  ['2026-11-18', Date.parse('2026-11-18T00:00:00.000Z')],
  ['18 November 2026', undefined],
  ['1', undefined],
  ['2026-11-31T99:00', undefined],
  [1_800_000_000_000, undefined],
])('a moment of %j is %j', (raw, at) => {
  const paper = read({ publishedAt: raw, withdrawnAt: raw });
  expect([paper?.publishedAt, paper?.withdrawnAt]).toEqual([at, at]);
});

test('of both levels of an item, the one that says something is read', () => {
  const broken = { title: ' ', summary: null, organization: {}, mediaUrls: ['ftp://a.example'] };
  expect(read({ ...broken, ai_summary: 1 }, { ai_summary: 'A lamp.' })).toEqual(
    expect.objectContaining({
      title: 'Lamp 1',
      abstract: 'We study lamp 1.',
      summary: 'A lamp.',
      organisation: { name: 'lab-1', fullName: 'Lab 1' },
      media: ['https://cdn-uploads.huggingface.co/production/uploads/1.png'],
    }),
  );
  expect(read({}, { submittedBy: { user: '' } })?.submitter).toBe('ada-1');
});

test('more authors, keywords and media than any paper has are left out', () => {
  const many = <T>(make: (index: number) => T) =>
    Array.from({ length: 20_000 }, (_, at) => make(at));
  const paper = read({
    authors: many((at) => ({ name: `Ada ${at}` })),
    ai_keywords: many((at) => `lamp ${at}`),
    mediaUrls: many((at) => `https://a.example/${at}`),
  });
  expect(paper?.authors).toHaveLength(10_000);
  expect(paper?.keywords).toHaveLength(100);
  expect(paper?.media).toHaveLength(50);
});

test('a day is asked for page by page', () => {
  expect(dayUrl(friday, 0)).toBe(
    'https://huggingface.co/api/daily_papers?date=2026-11-20&limit=100',
  );
  expect(dayUrl(friday, 2)).toBe(
    'https://huggingface.co/api/daily_papers?date=2026-11-20&limit=100&p=2',
  );
});
