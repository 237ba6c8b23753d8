import type { Page } from '@playwright/test';
import { comeBack } from '../harness/absence.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';

const offer = (panel: Page) => panel.getByRole('region', { name: 'Since you were last here' });

test.beforeEach(async ({ panel, paperboy }) => {
  await untilSettled(paperboy);
  await expect(offer(panel)).toHaveCount(0);
  await comeBack(panel);
});

test('after an absence the papers that matter are one key away, and the rest comes back by one', async ({
  panel,
  paperboy,
}) => {
  const unseen = async () => await paperboy.rows('unseen', panel);
  const before = await unseen();
  const days = new Set(before.map(({ day }) => day)).size;
  await expect(offer(panel)).toContainText(`${days} days, ${before.length} new papers`);
  const act = offer(panel).getByRole('button', {
    name: /^Show the 20 that matter, mark the other/,
  });
  await act.focus();
  // Not by a key: an active reader would have the cards in view passed by.
  await act.dispatchEvent('click');
  await expect(panel.locator('article')).toHaveCount(20);
  await expect(panel.getByText(`${before.length - 20} papers marked seen`)).toHaveCount(1);
  await expect(offer(panel)).toHaveCount(0);
  await expect(panel.locator('article:focus, main:focus')).toHaveCount(1);
  const left = await unseen();
  expect(left.map(({ paperId }) => paperId).toSorted()).toEqual((await cardIds(panel)).toSorted());
  expect(new Set(left.map(({ day }) => day)).size).toBe(Math.min(days, 20));
  await expect.poll(async () => (await paperboy.badge()).text).toBe('20');

  // What is in view may have been passed by since; all of the rest is new again.
  const kept = new Set(left.map(({ paperId }) => paperId));
  await panel.keyboard.press('u');
  await expect
    .poll(async () => (await unseen()).filter(({ paperId }) => !kept.has(paperId)))
    .toEqual(before.filter(({ paperId }) => !kept.has(paperId)));
});

test('the offer is dismissed for this absence, and does not come back', async ({ panel }) => {
  await offer(panel).getByRole('button', { name: 'Not now' }).press('Enter');
  await expect(offer(panel)).toHaveCount(0);
  await expect(panel.locator('article:focus, main:focus')).toHaveCount(1);
  await panel.reload();
  await panel.locator('article').first().waitFor();
  await panel.keyboard.press('1');
  // Every new paper of the absence is still in the list, of which only the cards near the window are drawn.
  await expect(panel.locator('article').first()).toHaveAttribute('aria-setsize', /^\d{3}$/);
  await expect(offer(panel)).toHaveCount(0);
});
