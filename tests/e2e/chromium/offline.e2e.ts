import { launchChromium } from '../harness/chromium.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { withProfile } from '../harness/restart.ts';

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
  await expect(panel.locator('[data-freshness="fresh"]')).toBeVisible();
});

test('a first run without a network explains itself and recovers', async ({ gate }) => {
  gate.shut();
  const paperboy = await launchChromium({ hubPort: gate.port });
  const page = await paperboy.openPanel();
  await expect(page.locator('[data-freshness="offline"]')).toBeVisible();
  await expect(page.locator('[data-screen="first-run"]')).toBeVisible();
  gate.open();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
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
