import { addDays, feedDaysBetween } from '../../../papers/feed-day.ts';
import { launchChromium } from '../harness/chromium.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { withProfile } from '../harness/restart.ts';
import { upToDate } from '../harness/up-to-date.ts';

test('without a network everything stored is readable and savable, and the panel says so', async ({
  panel,
  paperboy,
  gate,
}) => {
  await untilSettled(paperboy);
  gate.shut();
  await panel.reload();
  const card = panel.locator('article').first();
  await card.waitFor();
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(panel.locator('[data-freshness="offline"]')).toBeVisible();
  await expect(panel.locator('[data-freshness]')).toContainText('cannot be reached');
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Previous day' }).click();
  await expect(panel.locator('article').first()).toBeVisible();

  gate.open();
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(panel.locator(upToDate)).toBeVisible();
});

test('a day that could not be fetched says so, and comes once there is a network', async ({
  panel,
  paperboy,
  gate,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const day = feedDaysBetween(addDays(today, -60), today).at(-1) ?? today;
  gate.shut();
  await panel.getByLabel('Pick a day').last().fill(day);
  const screen = panel.locator('[data-screen="not-stored"]');
  await expect(screen).toContainText('This day was not fetched');
  await expect(screen).toContainText('could not be reached');
  await expect(panel.locator('[data-freshness]')).not.toContainText('No papers');
  gate.open();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.locator('article')).toHaveCount(corpus.day(day).length);
  await expect(panel.locator('[data-freshness]')).toContainText(/\d+ papers?.*checked \d/);
});

test('a day that could not be fetched is asked for by the panel that comes back to it', async ({
  panel,
  paperboy,
  gate,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const day = feedDaysBetween(addDays(today, -60), today).at(-1) ?? today;
  gate.shut();
  await panel.getByLabel('Pick a day').last().fill(day);
  await expect(panel.getByText('This day was not fetched')).toBeVisible();
  await expect
    .poll(async () => (await paperboy.rows('panel', panel))[0])
    .toMatchObject({ value: { day } });
  gate.open();
  await panel.reload();
  await expect(panel.locator('article')).toHaveCount(corpus.day(day).length);
});

test('a panel opened once the network is back finds that out by itself', async ({
  panel,
  paperboy,
  gate,
}) => {
  await untilSettled(paperboy);
  gate.shut();
  await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(panel.locator('[data-freshness="offline"]')).toBeVisible();
  gate.open();
  await panel.reload();
  await expect(panel.locator(upToDate)).toBeVisible();
});

test('a first run without a network explains itself and recovers', async ({ gate }) => {
  gate.shut();
  const paperboy = await launchChromium({ hubPort: gate.port });
  const page = await paperboy.openPanel();
  await expect(page.locator('[data-freshness="offline"]')).toBeVisible();
  const screen = page.locator('[data-screen="first-run"]');
  await expect(screen).toContainText('No papers yet');
  await expect(screen).toContainText('could not be reached');
  await expect(page.locator('[data-freshness]')).not.toContainText('Everything stored');
  await page.locator('[data-view="new"]').click();
  await expect(screen).toContainText('No papers yet');
  expect((await paperboy.badge()).title).toBe('Paperboy: no papers fetched yet');
  gate.open();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('article').first()).toBeVisible();
  await paperboy.close();
});

test('after a restart without a network the papers, the badge and the alarm are back', async ({
  hub,
  gate,
  corpus,
  today,
}) => {
  await withProfile(async (profileDir) => {
    const first = await launchChromium({ hubPort: gate.port, profileDir });
    const page = await first.openPanel();
    await page.locator('article').first().waitFor();
    await untilSettled(first);
    const shown = await cardIds(page);
    await first.close();
    const asked = hub.requests.length;
    gate.shut();

    const second = await launchChromium({ hubPort: gate.port, profileDir });
    await expect
      .poll(async () => (await second.badge()).text)
      .toBe(String(corpus.day(today).length));
    const worker = await second.worker();
    const alarms = await worker.evaluate(() => chrome.alarms.getAll());
    expect(alarms.map(({ name }) => name)).toEqual(['refresh']);
    const again = await second.openPanel();
    await again.locator('article').first().waitFor();
    expect(await cardIds(again)).toEqual(shown);
    expect(hub.requests.length).toBe(asked);
    await second.close();
  });
});
