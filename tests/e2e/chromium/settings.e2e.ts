import { accessibilityFaults } from '../harness/accessibility-faults.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { changeSettings, choose, openSettings, untilStored } from '../harness/settings-page.ts';

test('the settings open from the panel, and a change holds in it at once', async ({
  panel,
  paperboy,
}) => {
  const opened = paperboy.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Settings' }).click();
  const page = await opened;
  await expect(page).toHaveURL(/options\.html$/);
  await expect(page.getByRole('heading', { name: 'Paperboy settings' })).toBeVisible();
  const card = panel.locator('article').first();
  const before = (await card.boundingBox())?.height ?? 0;
  await choose(page, 'density', 'compact');
  await expect(card).toHaveAttribute('data-density', 'compact');
  expect((await card.boundingBox())?.height).toBeLessThan(before * 0.8);
  await choose(page, 'textSize', 'largest');
  await expect
    .poll(() => panel.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe('21.6px');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Compact' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Largest' })).toBeChecked();
});

test('the badge follows its setting, and its title keeps the number', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const { text, title } = await paperboy.badge();
  expect(Number(text)).toBeGreaterThan(0);
  const page = await openSettings(panel);
  await choose(page, 'badge', 'dot');
  await expect.poll(() => paperboy.badge()).toEqual({ text: '•', title });
  await choose(page, 'badge', 'none');
  await expect.poll(() => paperboy.badge()).toEqual({ text: '', title });
  await choose(page, 'badge', 'number');
  await expect.poll(() => paperboy.badge()).toEqual({ text, title });
});

test('without single keys a letter does nothing in the list, and Enter opens', async ({
  panel,
}) => {
  const page = await openSettings(panel);
  await page.getByRole('checkbox', { name: 'Single keys in the list' }).uncheck();
  await untilStored(page, 'singleKeys', false);
  // A panel that shows what was chosen after it knows of both.
  await choose(page, 'density', 'compact');
  await expect(panel.locator('article').first()).toHaveAttribute('data-density', 'compact');
  await page.close();
  await panel.locator('article').first().focus();
  await panel.keyboard.press('s');
  await panel.keyboard.press('?');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('article[data-state~="read"]')).toHaveCount(1);
  await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(0);
  await expect(panel.getByRole('dialog')).toHaveCount(0);
});

test('a theme that was chosen is there in every frame from the first', async ({
  panel,
  paperboy,
}) => {
  await changeSettings(panel, { theme: 'dark' });
  await expect(panel.locator('html[data-theme="dark"]')).toBeAttached();
  const page = await paperboy.context.newPage();
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(window, { frames_: frames });
    const note = () => {
      frames.push(getComputedStyle(document.documentElement).backgroundColor);
      if (frames.length < 60) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (const url of [paperboy.panelUrl, paperboy.panelUrl.replace('sidepanel', 'options')]) {
    await page.goto(url);
    const frames = () => page.evaluate(() => (window as unknown as { frames_: string[] }).frames_);
    await expect.poll(async () => (await frames()).length).toBe(60);
    expect(new Set(await frames())).toEqual(new Set(['rgb(23, 24, 27)']));
  }
});

test('reduced motion stops what turns and fades', async ({ panel }) => {
  const moving = () =>
    panel
      .locator('button')
      .first()
      .evaluate((button) => getComputedStyle(button).transitionDuration);
  expect(await moving()).toContain('0.12s');
  await changeSettings(panel, { motion: 'reduced' });
  await expect.poll(moving).toBe('0s');
});

test('shortcuts are the browser’s, and what is stored is counted and handed out', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await panel.locator('article button[aria-pressed]').first().click();
  const page = await openSettings(panel);
  await expect(page.locator('[data-shortcuts]')).toHaveText('Open or close PaperboyAlt+P');
  await expect(page.locator('[data-stored="saved"] dd')).toHaveText('1');
  const papers = (await paperboy.rows('papers')).length;
  await expect(page.locator('[data-stored="papers"] dd')).toHaveText(papers.toLocaleString('en'));
  await expect(page.locator('[data-stored="space"] dd')).toHaveText(/\d B of|\d [kMG]B of/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything (JSON)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^paperboy-.*\.json$/);
  await expect(page.getByRole('status')).toHaveText(/marked papers? exported/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the settings page, ${colorScheme}`, () => {
    test.use({ browserSettings: { colorScheme } });

    test('has no accessibility violation and never scrolls sideways', async ({ panel }) => {
      const page = await openSettings(panel);
      const found: string[] = [];
      for (const contrast of ['high', 'system']) {
        await choose(page, 'contrast', contrast);
        for (const textSize of ['largest', 'medium']) {
          await choose(page, 'textSize', textSize);
          for (const width of [240, 360, 1200]) {
            await page.setViewportSize({ width, height: 740 });
            const where = `${contrast}, ${textSize}, ${width} px`;
            for (const fault of await accessibilityFaults(page)) found.push(`${where}: ${fault}`);
          }
        }
      }
      expect(found).toEqual([]);
    });
  });
}
