import type { Page } from '@playwright/test';
import { latestFeedDay } from '../../../papers/feed-day.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

const today = latestFeedDay(Date.now());
const growing = syntheticCorpus({ latest: today });

/** Asks as the panel does, but without a pointer: a reader who is active would have cards in view marked as seen. */
async function refresh(panel: Page): Promise<void> {
  const message = { kind: 'refresh', id: crypto.randomUUID(), days: [], force: true };
  await panel.evaluate((request) => chrome.runtime.sendMessage(request), message);
}

test.use({ hubSettings: { corpus: growing } });

test('upvotes that grow between two readings are drawn, and the fastest papers are rising', async ({
  paperboy,
  hub,
}) => {
  growing.setStage(today, 1);
  const panel = await paperboy.openPanel();
  await panel.locator('article[data-paper-id]').first().waitFor();
  await untilSettled(paperboy);
  const lines = panel.locator('[data-momentum]');
  await expect(lines).toHaveCount(0);
  expect((await paperboy.rows('counts', panel)).length).toBeGreaterThan(0);

  const upvotesOf = (id: string) =>
    growing.day(today).find(({ paper }) => paper.id === id)?.paper.upvotes ?? 0;
  const before = new Map(growing.day(today).map(({ paper }) => [paper.id, upvotesOf(paper.id)]));
  growing.setStage(today, 2);
  await refresh(panel);
  await expect(lines.first()).toBeVisible();
  const rise = (id: string) => upvotesOf(id) - (before.get(id) ?? 0);
  const risen = [...before.keys()].filter((id) => rise(id) >= 5);
  await expect(lines).toHaveCount(risen.length);

  const fastest = risen.toSorted((a, b) => rise(b) - rise(a))[0] ?? '';
  const facts = panel.locator(`[data-paper-id="${fastest}"] [data-momentum="rising"]`);
  await expect(facts).toHaveAttribute('title', `rising: +${rise(fastest)} in 1 h`);
  await expect(facts.getByText('rising', { exact: true })).toBeVisible();
  expect(await panel.locator('[data-momentum="rising"]').count()).toBeLessThan(risen.length);

  const asked = hub.requests.length;
  const counts = await paperboy.rows('counts', panel);
  await refresh(panel);
  await expect.poll(() => hub.requests.length).toBeGreaterThan(asked);
  await untilSettled(paperboy);
  expect(await paperboy.rows('counts', panel)).toEqual(counts);
});
