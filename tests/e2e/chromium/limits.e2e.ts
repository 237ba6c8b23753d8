import type { Page } from '@playwright/test';
import { addDays, feedDaysBetween } from '../../../papers/feed-day.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { keepPaper } from '../harness/keep-paper.ts';
import { putPanelRow, storeOldDays } from '../harness/old-days.ts';
import { choose, openSettings } from '../harness/settings-page.ts';

/** The feed days of some weeks, half a year ago. */
const oldDays = (today: string) => feedDaysBetween(addDays(today, -200), addDays(today, -170));

const kept = { tags: ['lamps'], note: 'Read *on*.', status: 'reading' };

async function keepOne(panel: Page, paperId = ''): Promise<void> {
  await panel.evaluate(keepPaper, { paperId, ...kept });
}

test('limits forget old papers that are not kept when the reader asks for it, and no mark', async ({
  paperboy,
  panel,
  hub,
  today,
}) => {
  await untilSettled(paperboy);
  const days = oldDays(today);
  const ids = await panel.evaluate(storeOldDays, days);
  await keepOne(panel, ids[0]);
  const marks = await paperboy.rows('marks', panel);
  const page = await openSettings(panel);
  await expect(page.locator('[data-beyond]')).toHaveCount(0);
  await choose(page, 'keepDays', '91');
  await expect(page.locator('[data-beyond]')).toContainText(`${ids.length - 1} papers lie beyond`);
  expect(
    (await paperboy.rows('papers', page)).filter(({ id }) => ids.includes(String(id))),
  ).toHaveLength(ids.length);
  await page.getByRole('button', { name: 'Forget them now' }).click();
  await expect(page.getByText(`${ids.length - 1} papers forgotten`)).toBeVisible();
  await expect(page.getByText('Nothing lies beyond these limits.')).toBeVisible();
  const left = (await paperboy.rows('papers', page)).map(({ id }) => id);
  expect(left.filter((id) => ids.includes(String(id)))).toEqual([ids[0]]);
  expect(await paperboy.rows('marks', page)).toEqual(marks);

  // They are not fetched again, and the sidebar says why.
  const asked = hub.requests.length;
  await panel.reload();
  await untilSettled(paperboy);
  const again = hub.requests.slice(asked).map(({ query }) => query.date ?? '');
  expect(again.filter((day) => days.includes(day))).toEqual([]);
  await panel.getByRole('searchbox').fill('lamp');
  await panel.getByRole('searchbox').press('Enter');
  await expect(panel.locator('[data-history]')).toBeVisible();
});

test('limits that are a day old forget by themselves, while a panel is open', async ({
  paperboy,
  panel,
  today,
}) => {
  await untilSettled(paperboy);
  const ids = await panel.evaluate(storeOldDays, oldDays(today));
  await keepOne(panel, ids[0]);
  const page = await openSettings(panel);
  await choose(page, 'keepDays', '91');
  const row = () =>
    paperboy.rows('panel', page).then((rows) => rows.find(({ key }) => key === 'retention'));
  await expect.poll(row).toBeDefined();
  const stored = async () =>
    (await paperboy.rows('papers', page)).filter(({ id }) => ids.includes(String(id))).length;
  expect(await stored()).toBe(ids.length);
  const since = Date.now() - 24 * 3_600_000 - 1;
  await page.evaluate(putPanelRow, { key: 'retention', value: { limits: '91/all', since } });
  await panel.reload();
  await expect.poll(stored).toBe(1);
});
