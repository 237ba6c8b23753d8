import { addDays } from '../../../papers/feed-day.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';

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
  await expect(panel.locator('[data-freshness]')).toHaveAttribute('data-freshness', 'fresh');
  await expect(panel.locator('[data-freshness]')).toContainText(/\d+ papers.*new.*checked \d/);
});
