import { feedDaysBetween } from '../../../papers/feed-day.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

test('a worker killed during the back-fill goes on where it stopped: nothing is missing', async ({
  panel,
  paperboy,
  hub,
  corpus,
}) => {
  hub.fault({ kind: 'delay', ms: 150 });
  for (const days of [2, 4, 6]) {
    await expect
      .poll(async () => (await paperboy.rows('days', panel)).length)
      .toBeGreaterThanOrEqual(days);
    await paperboy.killWorker();
    const wake = { kind: 'refresh', id: `wake-${days}`, days: [], force: false };
    panel
      .evaluate((message) => chrome.runtime.sendMessage(message), wake)
      .catch(() => {
        // The worker is killed again before it answers.
      });
  }
  hub.clearFaults();
  await untilSettled(paperboy);
  const [source] = await paperboy.rows('sources', panel);
  const latest = hub.latestDay();
  const wanted = feedDaysBetween(String(source?.floorDay), latest);
  const stored = (await paperboy.rows('days', panel)).map(({ day }) => day);
  expect(stored.toSorted()).toEqual(wanted.toSorted());
  const served = new Set(wanted.flatMap((day) => corpus.day(day).map(({ paper }) => paper.id)));
  const papers = new Set((await paperboy.rows('papers', panel)).map(({ id }) => id));
  expect([...served].filter((id) => !papers.has(id))).toEqual([]);
});

test('a limit of the Hub holds across the death of the worker', async ({
  panel,
  paperboy,
  hub,
}) => {
  await untilSettled(paperboy);
  hub.fault({ kind: 'status', status: 429, headers: { RateLimit: '"api";r=0;t=240' } });
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(panel.locator('[data-freshness="limited"]')).toBeVisible();
  await expect(panel.locator('[data-freshness]')).toContainText('Asked to wait until');
  hub.clearFaults();
  const before = hub.requests.length;
  await paperboy.killWorker();
  const wake = { kind: 'refresh', id: 'impatient', days: [], force: true };
  await panel.evaluate((message) => chrome.runtime.sendMessage(message), wake);
  expect(hub.requests.length).toBe(before);
  const [source] = await paperboy.rows('sources', panel);
  expect(Number(source?.limitedUntil)).toBeGreaterThan(Date.now() + 200_000);
});

test('a panel hears of what a worker stored even when the worker dies in the same moment', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  corpus.setDay(
    today,
    corpus
      .day(today)
      .slice(0, 5)
      .map((item) => ({ ...item, paper: { ...item.paper, upvotes: 9999 } })),
  );
  const wake = { kind: 'refresh', id: 'last-words', days: [], force: true };
  await panel.evaluate((message) => chrome.runtime.sendMessage(message), wake);
  await paperboy.killWorker();
  await expect(panel.locator('article', { hasText: '9999 upvotes' })).toHaveCount(5);
});

test('a panel has another worker go on where one died in the midst of an attempt', async ({
  panel,
  paperboy,
  hub,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const witness = await paperboy.context.newPage();
  await witness.goto(`chrome-extension://${paperboy.extensionId}/icon/16.png`);
  const busy = panel.locator('button[aria-busy="true"]');
  await expect(busy).toHaveCount(0);
  corpus.setDay(today, corpus.day(today).slice(0, 9));
  hub.fault({ kind: 'delay', ms: 60_000 }, { times: 1 });
  const wake = { kind: 'refresh', id: 'nobody-asks-again', days: [], force: true };
  witness
    .evaluate((message) => chrome.runtime.sendMessage(message), wake)
    .catch(() => {
      // The worker is killed before it answers.
    });
  await expect(busy).toHaveCount(1);
  await paperboy.killWorker();
  await expect(busy).toHaveCount(0, { timeout: 5_000 });
});
