import { addDays, isWeekend, latestFeedDate } from '../../../papers/feed-day.ts';
import { launchChromium } from '../harness/chromium.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { upToDate } from '../harness/up-to-date.ts';

test('a first run shows today’s papers and counts only them as new', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  const served = corpus.day(today).map(({ paper }) => paper.id);
  await expect(panel.locator('article[data-paper-id]')).toHaveCount(served.length);
  expect((await cardIds(panel)).toSorted()).toEqual(served.toSorted());
  await expect(panel.locator(`[data-feed-day="${today}"]`)).toBeVisible();
  await expect.poll(async () => (await paperboy.badge()).text).toBe(String(served.length));
  expect((await paperboy.badge()).title).toBe(`Paperboy: ${served.length} new papers`);

  await untilSettled(paperboy);
  const days = (await paperboy.rows('days')).map(({ day }) => String(day));
  expect(days.toSorted()[0]).toBeDefined();
  expect(String(days.toSorted()[0]) <= addDays(today, -11)).toBe(true);
  expect(await paperboy.rows('unseen')).toHaveLength(served.length);
});

test('papers are listed by upvotes, and the freshness line says when they were checked', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  const upvotes = new Map(corpus.day(today).map(({ paper }) => [paper.id, paper.upvotes ?? 0]));
  const shown = (await cardIds(panel)).map((id) => upvotes.get(id) ?? -1);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  await untilSettled(paperboy);
  const isOff = isWeekend(latestFeedDate(Date.now()));
  const told = isOff ? /\d+ papers.*No papers on weekends/ : /\d+ papers.*new.*checked \d/;
  await expect(panel.locator(upToDate)).toContainText(told);
});

test('a slow network is waited for: the panel does not take the worker for dead', async ({
  hub,
  gate,
}) => {
  // Longer than all tries to reach the worker together.
  hub.fault({ kind: 'delay', ms: 13_000 }, { times: 1 });
  const paperboy = await launchChromium({ hubPort: gate.port });
  const page = await paperboy.openPanel();
  await expect(page.getByText('Fetching today’s papers')).toBeVisible();
  await expect(page.locator('article').first()).toBeVisible({ timeout: 25_000 });
  expect(await page.getByText('does not answer').count()).toBe(0);
  await paperboy.close();
});
