import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, isWeekend } from '../../../../papers/feed-day.ts';
import { corpusOf, upvotesOf, type WireItem } from '../../../hub/corpus.ts';
import { type Hub, startHub } from '../../../hub/hub.ts';
import { ask, askIds, askPapers } from '../ask.ts';

/** Wednesday noon in New York; the feed's day is the same. */
const today = '2026-08-19';
const now = Date.parse(`${today}T16:00:00Z`);

/** Every weekday has three papers, `today` and 18 August have 130; one person brings every tenth. */
function itemsOf(day: string): WireItem[] {
  if (isWeekend(day)) return [];
  const count = day === today || day === '2026-08-18' ? 130 : 3;
  return Array.from({ length: count }, (_, index) => ({
    title: `Lamps ${index}`,
    submittedBy: { name: index % 10 === 0 ? 'ada' : 'bob' },
    paper: {
      id: `${day.slice(2, 4)}${day.slice(5, 7)}.${day.slice(8)}${String(index).padStart(3, '0')}`,
      upvotes: (index * 7) % 50,
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      submittedOnDailyBy: { name: 'ada' },
      ...(index % 2 === 0 && { githubStars: (index * 13) % 101 }),
    },
  }));
}

const days = Array.from({ length: 400 }, (_, back) => addDays(addDays(today, 5), -back));
let hub: Hub;
beforeAll(async () => {
  const corpus = corpusOf(days, (day) => (days.includes(day) ? [itemsOf(day)] : []));
  hub = await startHub({ corpus, now: () => now, rateLimit: false });
});
afterAll(() => hub.close());

const dayOf = ({ paper }: WireItem) => paper.submittedOnDailyAt?.slice(0, 10);

describe('what it refuses', () => {
  test.each([
    ['date=2026-13-40', 'date', 'Invalid ISO date'],
    ['date=2026-02-29', 'date', 'Invalid ISO date'],
    ['date=19-08-2026', 'date', 'Invalid ISO date'],
    ['date=', 'date', 'Invalid ISO date'],
    ['date=2026-08-20', 'date', '"2026-08-19T00:00:00.000Z"'],
    ['date=2027-01-01', 'date', 'must be less than or equal to'],
    ['date=2027-01-01&sort=trending', 'date', 'must be less than or equal to'],
    ['week=2026-W53', 'week', 'must match pattern'],
    ['week=2026-W00', 'week', 'must match pattern'],
    ['week=2026-33', 'week', 'must match pattern'],
    ['month=2026-13', 'month', 'must match pattern'],
    ['month=2026-8', 'month', 'must match pattern'],
    ['sort=upvotes', 'sort', 'Invalid option'],
    ['limit=101', 'limit', 'Too big: expected number to be <=100'],
    ['limit=0', 'limit', 'Too small: expected number to be >=1'],
    ['limit=-5', 'limit', 'Too small'],
    ['limit=ten', 'limit', 'Invalid input'],
    ['limit=1.5', 'limit', 'Invalid input'],
    ['p=-1', 'p', 'Too small: expected number to be >=0'],
    ['p=one', 'p', 'Invalid input'],
  ])('“%s” is answered with 400 and a sentence about %s', async (query, field, words) => {
    const reply = await ask(hub, `/api/daily_papers?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.json()).toEqual({ error: expect.stringMatching(/^✖ .+\n {2}→ at \w+$/) });
    expect(reply.json()).toEqual({ error: expect.stringContaining(words) });
    expect(reply.text).toContain(`→ at ${field}`);
    expect(reply.headers.link).toBeUndefined();
  });
});

describe('a day', () => {
  test('holds its own papers alone, the most upvoted first', async () => {
    const items = await askPapers(hub, `date=${today}&limit=100`);
    expect(new Set(items.map(dayOf))).toEqual(new Set([today]));
    expect(items.map(upvotesOf)).toEqual(items.map(upvotesOf).toSorted((a, b) => b - a));
  });

  test.each([
    ['2026-08-15', 'a Saturday'],
    ['2026-08-16', 'a Sunday'],
    ['2020-01-01', 'a day before the feed began'],
  ])('%s, %s, is an empty list and no error', async (date) => {
    const reply = await ask(hub, `/api/daily_papers?date=${date}`);
    expect([reply.status, reply.json()]).toEqual([200, []]);
  });

  test('begins at 21:30 in New York on the evening before', async () => {
    const corpus = corpusOf(days, (day) => [itemsOf(day)]);
    let clock = Date.parse('2026-08-20T01:29:00Z');
    const later = await startHub({ corpus, now: () => clock, rateLimit: false });
    const status = async () => (await ask(later, '/api/daily_papers?date=2026-08-20')).status;
    const before = await status();
    clock += 60_000;
    expect([before, await status()]).toEqual([400, 200]);
    await later.close();
  });
});

describe('weeks, months and all days', () => {
  test.each([
    ['week=2026-W33', '2026-08-10', '2026-08-14', 15],
    ['week=2026-W01', '2025-12-29', '2026-01-02', 15],
    ['week=2026-W34', '2026-08-17', today, 100],
    ['month=2026-07', '2026-07-01', '2026-07-31', 69],
    ['month=2026-08', '2026-08-03', today, 100],
    ['month=2026-02', '2026-02-02', '2026-02-27', 60],
  ])('“%s” reaches from %s to %s, upvotes first', async (query, first, last, count) => {
    const items = await askPapers(hub, `${query}&limit=100`);
    expect(items).toHaveLength(count);
    expect(items.map(upvotesOf)).toEqual(items.map(upvotesOf).toSorted((a, b) => b - a));
    const found = items.map(dayOf);
    for (const day of found) expect(day && day >= first && day <= last).toBe(true);
    if (count < 100) expect(found).toEqual(expect.arrayContaining([first, last]));
  });

  test.each([
    ['week=2026-W34', 263],
    ['month=2026-08', 293],
  ])('“%s” has %i papers, none of them tomorrow’s', async (query, count) => {
    const pages = [0, 1, 2].map((p) => askPapers(hub, `${query}&limit=100&p=${p}`));
    const found = (await Promise.all(pages)).flat().map(dayOf);
    expect(found).toHaveLength(count);
    expect(found.toSorted().at(-1)).toBe(today);
  });

  test('without a period the newest day comes first, and nothing of tomorrow', async () => {
    const found = (await askPapers(hub, 'limit=100')).map(dayOf);
    expect(new Set(found)).toEqual(new Set([today]));
    const next = (await askPapers(hub, 'limit=100&p=1')).map(dayOf);
    expect([next[0], next.at(-1)]).toEqual([today, '2026-08-18']);
  });

  test('trending goes by stars, forgets the date, and lacks what only the daily feed knows', async () => {
    const items = await askPapers(hub, 'sort=trending&date=2026-08-15&limit=100');
    const stars = items.map(({ paper }) => Number(paper.githubStars));
    expect(items).toHaveLength(100);
    expect(stars).toEqual(stars.toSorted((a, b) => b - a));
    for (const item of items) {
      expect(item).not.toHaveProperty('submittedBy');
      expect(item.paper).not.toHaveProperty('submittedOnDailyAt');
      expect(item.paper).not.toHaveProperty('submittedOnDailyBy');
    }
  });
});

test('trending has papers of no day among those of the days, which no day has', async () => {
  const paper = { id: '2412.02013', githubStars: 1e6 };
  hub.corpus.setOutside([{ title: 'Harbour', paper }]);
  expect((await askPapers(hub, 'sort=trending'))[0]?.paper).toEqual(paper);
  expect(await askIds(hub, 'limit=100')).not.toContain(paper.id);
  hub.corpus.setOutside([]);
});

describe('pages', () => {
  test.each([
    ['', 50],
    ['&limit=1', 1],
    ['&limit=100', 100],
    ['&limit=100&p=1', 30],
    ['&p=2', 30],
    ['&p=3', 0],
    ['&p=100', 0],
  ])('a day of 130 papers asked with “%s” gives %i', async (query, count) => {
    expect(await askPapers(hub, `date=${today}${query}`)).toHaveLength(count);
  });

  test('following Link from page to page gives every paper once, in order', async () => {
    const found: WireItem[] = [];
    let path: string | undefined = `/api/daily_papers?date=${today}&limit=40&submitter=bob`;
    let pages = 0;
    while (path !== undefined && pages < 9) {
      const reply = await ask(hub, path);
      found.push(...(reply.json() as WireItem[]));
      path = /^<(\/api\/daily_papers\?[^>]+)>; rel="next"$/.exec(String(reply.headers.link))?.[1];
      pages += 1;
    }
    expect([found.length, pages]).toEqual([117, 3]);
    expect(new Set(found.map(({ paper }) => paper.id)).size).toBe(117);
    expect(found.map(upvotesOf)).toEqual(found.map(upvotesOf).toSorted((a, b) => b - a));
  });

  test.each([
    [`date=${today}`, `date=${today}&p=1&limit=50`],
    ['sort=trending&limit=20', 'sort=trending&limit=20&p=1'],
    [`date=${today}&limit=65&p=1`, undefined],
    ['date=2026-08-17', undefined],
    [`date=${today}&p=9`, undefined],
  ])('the way on from “%s” is “%s”', async (query, next) => {
    const { link } = (await ask(hub, `/api/daily_papers?${query}`)).headers;
    expect(link).toBe(next && `</api/daily_papers?${next}>; rel="next"`);
  });
});

test.each([
  ['ada', 13],
  ['bob', 100],
  ['nobody', 0],
])('%s has brought %i of the papers of a day', async (submitter, count) => {
  const items = await askPapers(hub, `date=${today}&limit=100&submitter=${submitter}`);
  expect(items).toHaveLength(count);
  for (const item of items) expect(item.submittedBy).toEqual({ name: submitter });
});

test('the same request gives the same order', async () => {
  expect(await askIds(hub, `date=${today}`)).toEqual(await askIds(hub, `date=${today}`));
});
