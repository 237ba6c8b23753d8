import type { Page } from '@playwright/test';
import { addDays, type FeedDay, latestFeedDay } from '../../../papers/feed-day.ts';
import { feedDaysOf, neighbourDay, periodOf } from '../../../papers/period.ts';
import type { Corpus } from '../../hub/corpus.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

const show = (panel: Page, view: string) =>
  panel.locator(`[data-view="${view}"]`).dispatchEvent('click');
const stretch = (panel: Page, view: 'week' | 'month', day: FeedDay) => {
  const { from, to } = periodOf(view, day);
  return panel.locator(`[data-period="${from}/${to}"]`);
};
const idsOf = (corpus: Corpus, view: 'week' | 'month', day: FeedDay, latest: FeedDay) =>
  new Set(
    feedDaysOf(periodOf(view, day), latest)
      .flatMap((known) => corpus.day(known))
      .map(({ paper }) => paper.id),
  );

test('a week is made of its days: the stored ones at once, the others as they are fetched', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  await show(panel, 'week');
  await expect(stretch(panel, 'week', today)).toBeVisible();
  const size = (count: number) => panel.locator(`article[aria-setsize="${count}"]`).first();
  await expect(size(idsOf(corpus, 'week', today, today).size)).toBeVisible();

  let day = today;
  for (const _ of [1, 2, 3, 4]) {
    day = neighbourDay('week', day, -1, today) ?? day;
    await panel.keyboard.press('[');
    await expect(stretch(panel, 'week', day)).toBeVisible();
  }
  await expect(size(idsOf(corpus, 'week', day, today).size)).toBeVisible();
  await expect(panel.locator('[data-freshness]')).not.toContainText('fetched');
  await panel.getByRole('button', { name: 'Today' }).first().click();
  await expect(stretch(panel, 'week', today)).toBeVisible();
});

test('without a network a week shows what is stored, and says what is missing', async ({
  panel,
  paperboy,
  today,
  gate,
}) => {
  await untilSettled(paperboy);
  gate.shut();
  await panel.getByLabel('Pick a day').last().fill(addDays(today, -28));
  await show(panel, 'week');
  await expect(panel.locator('[data-screen="period-not-stored"]')).toContainText(
    'These days were not fetched',
  );
  await expect(panel.locator('[data-freshness="offline"]')).toContainText(/0 of \d days fetched/);
});

test('day, week and month keep the day that was picked, and the list gives way to the next without a gap', async ({
  panel,
  paperboy,
  today,
}) => {
  await untilSettled(paperboy);
  const day = neighbourDay('day', today, -1, today) ?? today;
  await panel.keyboard.press('[');
  await expect(panel.locator(`[data-feed-day="${day}"] article`).first()).toBeVisible();
  await panel.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('[data-screen]')) document.title = 'A screen was shown';
    }).observe(document.body, { childList: true, subtree: true });
  });
  for (const view of ['month', 'saved', 'week'] as const) {
    await show(panel, view);
    if (view !== 'saved') await expect(stretch(panel, view, day)).toBeVisible();
    if (view !== 'saved') await expect(panel.locator('article').first()).toBeVisible();
  }
  await show(panel, 'day');
  await expect(panel.locator(`[data-feed-day="${day}"] article`).first()).toBeVisible();
});

const aYearEdge = '2026-01-01';

test.describe('over the turn of the year', () => {
  const latest = latestFeedDay(Date.now());
  const days = Math.round((Date.parse(latest) - Date.parse('2025-12-15')) / 86_400_000);
  test.use({ hubSettings: { corpus: syntheticCorpus({ latest, days }), rateLimit: false } });

  test('a week holds the days of both years', async ({ panel, paperboy, corpus, today }) => {
    await untilSettled(paperboy);
    await panel.getByLabel('Pick a day').last().fill(aYearEdge);
    await show(panel, 'week');
    await expect(stretch(panel, 'week', aYearEdge)).toBeVisible();
    await expect(panel.getByRole('heading', { level: 1 })).toContainText('Dec 29');
    const ids = idsOf(corpus, 'week', aYearEdge, today);
    await expect(panel.locator(`article[aria-setsize="${ids.size}"]`).first()).toBeVisible();
    await panel.locator('main').focus();
    await panel.keyboard.press(']');
    await expect(stretch(panel, 'week', '2026-01-08')).toBeVisible();
    await panel.keyboard.press('ArrowLeft');
    await expect(stretch(panel, 'week', aYearEdge)).toBeVisible();
  });
});
