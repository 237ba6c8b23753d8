import { addDays, nextFeedDay, previousFeedDay } from '../../../papers/feed-day.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { isKillMode } from '../harness/kill-mode.ts';

const saturdayBefore = (day: string) => {
  let weekend = addDays(day, -1);
  while (new Date(`${weekend}T00:00:00Z`).getUTCDay() !== 6) weekend = addDays(weekend, -1);
  return weekend;
};

test('steps from day to day over the weekend, and back to today', async ({
  panel,
  today,
  corpus,
}) => {
  const before = previousFeedDay(today);
  await panel.getByRole('button', { name: 'Previous day' }).click();
  await expect(panel.locator(`[data-feed-day="${before}"]`)).toBeVisible();
  await expect(panel.locator('article')).toHaveCount(corpus.day(before).length);
  await panel.getByRole('button', { name: 'Today' }).click();
  await expect(panel.locator(`[data-feed-day="${today}"]`)).toBeVisible();
  await expect(panel.locator('article')).toHaveCount(corpus.day(today).length);
});

test('a weekend that is picked says why it is empty, and asks the Hub nothing twice', async ({
  panel,
  paperboy,
  today,
  hub,
}) => {
  await untilSettled(paperboy);
  const weekend = saturdayBefore(today);
  await panel.getByLabel('Pick a day').last().fill(weekend);
  await expect(panel.locator('[data-screen="weekend"]')).toBeVisible();
  await panel.getByRole('button', { name: 'Today' }).first().click();
  await panel.getByLabel('Pick a day').last().fill(weekend);
  await expect(panel.locator('[data-screen="weekend"]')).toBeVisible();
  // Who dies before the answer is stored has to ask again.
  const most = isKillMode ? 3 : 1;
  const asked = hub.requests.filter(({ query }) => query.date === weekend);
  expect(asked.length).toBeLessThanOrEqual(most);
});

test('a day in the future is explained without asking the Hub', async ({ panel, today, hub }) => {
  const future = addDays(nextFeedDay(today), 7);
  await panel.getByLabel('Pick a day').last().fill(future);
  await expect(panel.locator('[data-screen="future"]')).toBeVisible();
  expect(hub.requests.filter(({ query }) => query.date === future)).toEqual([]);
});

test('a paper that moves to a later day is shown there, once, and stays new', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const before = previousFeedDay(today);
  const [moved, ...rest] = corpus.day(before);
  if (!moved) throw new Error('The day before has no papers.');
  corpus.setDay(before, rest);
  const paper = { ...moved.paper, submittedOnDailyAt: `${today}T00:00:00.000Z` };
  corpus.setDay(today, [...corpus.day(today), { ...moved, paper }]);
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect
    .poll(async () => (await paperboy.rows('papers', panel)).find(({ id }) => id === paper.id))
    .toMatchObject({ day: today, days: [before, today] });
  await panel.getByRole('button', { name: '1 more paper' }).click();
  expect((await cardIds(panel)).filter((id) => id === paper.id)).toHaveLength(1);
  await panel.getByRole('button', { name: 'Previous day' }).click();
  await expect(panel.locator('article')).toHaveCount(rest.length);
});

test('a paper that vanishes stays, and one that comes twice is stored once', async ({
  panel,
  paperboy,
  corpus,
  today,
  hub,
}) => {
  await untilSettled(paperboy);
  const [gone, ...rest] = corpus.day(today);
  const stored = (await paperboy.rows('papers', panel)).length;
  corpus.setDay(today, rest);
  hub.fault({ kind: 'duplicated' }, { date: today });
  const asked = hub.requests.length;
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect.poll(() => hub.requests.length).toBeGreaterThan(asked);
  await untilSettled(paperboy);
  const papers = await paperboy.rows('papers', panel);
  expect(papers).toHaveLength(stored);
  expect(papers.map(({ id }) => id)).toContain(gone?.paper.id);
});

test('items that could not be read stay told while they are the same', async ({
  panel,
  paperboy,
  hub,
  today,
}) => {
  await untilSettled(paperboy);
  hub.fault({ kind: 'bad-items', items: [{ paper: { id: 7 } }] }, { date: today });
  const line = panel.locator('[data-freshness]');
  for (const _ of ['read', 'unchanged']) {
    const [before] = await paperboy.rows('sources', panel);
    await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect
      .poll(async () => Number((await paperboy.rows('sources', panel))[0]?.attemptEndedAt))
      .toBeGreaterThan(Number(before?.attemptEndedAt));
    await expect(line).toContainText('1 item could not be read');
  }
});

/** Runs in a page of the extension: keeps every table locked until the page is told to let go. */
async function lockStore(): Promise<void> {
  const opening = indexedDB.open('paperboy');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  await new Promise<void>((resolve) => {
    const touch = () => {
      transaction.objectStore('panel').get('nothing').onsuccess = () => {
        resolve();
        if (document.title === 'let go') database.close();
        else touch();
      };
    };
    touch();
  });
}

test('a store that answers late costs the reader neither their day nor their filters', async ({
  panel,
  paperboy,
  today,
}) => {
  await untilSettled(paperboy);
  const day = previousFeedDay(today);
  const isThere = async () => {
    await expect(panel.locator(`[data-feed-day="${day}"] article`).first()).toBeVisible();
    const chip = panel.getByRole('button', { name: /^Code/ });
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
  };
  await panel.getByRole('button', { name: 'Previous day' }).click();
  await panel.getByRole('button', { name: /^Code/ }).click();
  await isThere();
  await expect
    .poll(async () => (await paperboy.rows('panel', panel))[0])
    .toMatchObject({ value: { day, queries: { day: 'has:code' } } });

  const other = await paperboy.context.newPage();
  await other.goto(paperboy.panelUrl.replace('sidepanel.html', 'icon/16.png'));
  await other.evaluate(lockStore);
  await panel.reload();
  await expect(panel.locator('[data-screen="loading"]')).toBeVisible();
  await other.evaluate(() => {
    document.title = 'let go';
  });
  await isThere();
  await panel.reload();
  await isThere();
});
