import type { Page } from '@playwright/test';
import type { Corpus } from '../../hub/corpus.ts';
import { dailyPapers } from '../../hub/endpoints/daily-papers.ts';
import type { Hub } from '../../hub/hub.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';

const tab = (panel: Page, view: string) => panel.locator(`[data-view="${view}"]`);
const refresh = (panel: Page) =>
  panel.getByRole('button', { name: 'Refresh', exact: true }).dispatchEvent('click');
const asked = ({ requests }: Hub) => requests.filter(({ query }) => query.sort === 'trending');

/** The list as the Hub has it now. */
function listOf(corpus: Corpus): string[] {
  const query = { sort: 'trending', limit: '50' };
  const request = { path: '/api/daily_papers', query, params: new URLSearchParams(query) };
  const { body } = dailyPapers.answer({ ...request, now: Date.now(), corpus });
  return (body as { paper: { id: string } }[]).map(({ paper }) => paper.id);
}

/** Goes to the list without a sign of life, which would mark cards as seen, and waits until it is there. */
async function openTrending(panel: Page, corpus: Corpus): Promise<void> {
  await tab(panel, 'trending').dispatchEvent('click');
  await expect.poll(() => cardIds(panel)).toEqual(listOf(corpus));
}

test('what is trending stands in the Hub’s order, and makes nothing new', async ({
  panel,
  paperboy,
  corpus,
  hub,
}) => {
  await untilSettled(paperboy);
  const unseen = await paperboy.rows('unseen');
  await openTrending(panel, corpus);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Trending');
  await expect(tab(panel, 'trending')).toBeInViewport({ ratio: 1 });
  await expect(panel.locator('[data-freshness="fresh"]')).toContainText(/50 papers.*as of \d/);
  const ofNoDay = new Set(corpus.outside().map(({ paper }) => paper.id));
  expect((await cardIds(panel)).some((id) => ofNoDay.has(id))).toBe(true);
  expect(await paperboy.rows('unseen')).toEqual(unseen);

  await panel.locator('main').focus();
  await panel.keyboard.press('2');
  await expect(panel.locator('[data-feed-day] article').first()).toBeVisible();
  await panel.keyboard.press('5');
  await expect.poll(() => cardIds(panel)).toEqual(listOf(corpus));
  expect(asked(hub)).toHaveLength(1);
});

test('without a network it is there at once, also for the panel that comes back to it', async ({
  panel,
  paperboy,
  corpus,
  gate,
}) => {
  await untilSettled(paperboy);
  await openTrending(panel, corpus);
  await expect
    .poll(async () => JSON.stringify(await paperboy.rows('panel')))
    .toContain('"view":"trending"');
  gate.shut();
  await panel.reload();
  await expect.poll(() => cardIds(panel)).toEqual(listOf(corpus));
  await refresh(panel);
  await expect(panel.locator('[data-freshness="offline"]')).toContainText(/as of \d/);
  expect(await cardIds(panel)).toEqual(listOf(corpus));
  const attemptEndedAt = async () => (await paperboy.rows('sources'))[0]?.attemptEndedAt;
  const lostAt = await attemptEndedAt();
  await panel.reload();
  await expect.poll(attemptEndedAt).not.toBe(lostAt);
  await expect(panel.locator('[data-freshness="offline"]')).toContainText(/as of \d/);
  gate.open();
  await refresh(panel);
  await expect(panel.locator('[data-freshness="fresh"]')).toBeVisible();
});

test('before it was ever fetched it says why it is not there', async ({
  panel,
  paperboy,
  corpus,
  gate,
}) => {
  await untilSettled(paperboy);
  gate.shut();
  await tab(panel, 'trending').dispatchEvent('click');
  const screen = panel.locator('[data-screen="list-not-stored"]');
  await expect(screen).toContainText('This list was not fetched');
  await expect(screen).toContainText('could not be reached');
  gate.open();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => cardIds(panel)).toEqual(listOf(corpus));
});

test('a paper of today keeps its marks in it, and those that it gets there', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const starred = corpus.day(today).map(({ paper, ...item }, index) => ({
    ...item,
    paper: { ...paper, ...(index < 2 && { githubStars: 1e6 - index }) },
  }));
  corpus.setDay(today, starred);
  const [one, other] = listOf(corpus);
  const card = (id = '') => panel.locator(`article[data-paper-id="${id}"]`);
  await card(one).getByRole('button', { name: 'Save' }).dispatchEvent('click');
  await expect(card(one)).toHaveAttribute('data-state', /saved/);
  await openTrending(panel, corpus);
  await expect(card(one)).toHaveAttribute('data-state', /saved/);
  await expect(card(other)).toHaveAttribute('data-state', 'new');
  await card(other).getByRole('button', { name: 'Save' }).dispatchEvent('click');
  await expect(card(other)).toHaveAttribute('data-state', /saved/);
  await tab(panel, 'day').dispatchEvent('click');
  await expect(panel.locator(`[data-feed-day="${today}"]`)).toBeVisible();
  await expect(card(other)).toHaveAttribute('data-state', /saved/);
  const stored = (await paperboy.rows('papers')).find(({ id }) => id === other);
  expect(stored).toMatchObject({ day: today, submitter: expect.any(String) });
});

test('stands still while the reader is in it: what came, and another order, wait', async ({
  panel,
  paperboy,
  corpus,
}) => {
  await untilSettled(paperboy);
  await openTrending(panel, corpus);
  const before = listOf(corpus);
  const [first, ...others] = corpus.outside();
  const comet = { id: '2411.00001', title: 'A Comet', summary: 'It came.', githubStars: 9e6 };
  if (first) corpus.setOutside([...others, first, { title: comet.title, paper: comet }]);
  await refresh(panel);
  await panel.getByRole('button', { name: '1 more paper' }).waitFor();
  expect(await cardIds(panel)).toEqual(before);
  await panel.getByRole('button', { name: '1 more paper' }).click();
  await expect.poll(() => cardIds(panel)).toEqual(listOf(corpus));

  const risen = corpus.outside().map((item) => {
    const isLast = item.paper.id === first?.paper.id;
    return isLast ? { ...item, paper: { ...item.paper, githubStars: 9.5e6 } } : item;
  });
  corpus.setOutside(risen);
  await refresh(panel);
  await panel.getByRole('button', { name: /order has changed|1 more paper/ }).click();
  await expect.poll(() => cardIds(panel)).toEqual(listOf(corpus));
  expect((await cardIds(panel))[0]).toBe(first?.paper.id);
});

test('trouble of the list alone stays with it', async ({ panel, paperboy, corpus, hub }) => {
  await untilSettled(paperboy);
  await openTrending(panel, corpus);
  hub.fault({ kind: 'status', status: 503 }, { sort: 'trending' });
  await refresh(panel);
  await expect(panel.locator('[data-freshness="server"]')).toContainText('The Hub has trouble');
  expect(await cardIds(panel)).toEqual(listOf(corpus));
  await tab(panel, 'day').dispatchEvent('click');
  await expect(panel.locator('[data-feed-day]')).toBeVisible();
  await expect(panel.locator('[data-freshness="server"]')).toHaveCount(0);
});
