import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../harness/accessibility-faults.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { buildWithPseudoLocale, speaking } from '../harness/pseudo-locale.ts';

/** The states in which there is the most to read, reached without a word. */
const states: [string, (panel: Page) => Promise<unknown>][] = [
  ['day', async () => {}],
  ['open', (panel) => panel.locator('article h2 button').nth(1).dispatchEvent('click')],
  [
    'toast',
    (panel) => panel.locator('article button[aria-pressed]').first().dispatchEvent('click'),
  ],
  ['saved', (panel) => panel.locator('[data-view="saved"]').dispatchEvent('click')],
  ['new', (panel) => panel.locator('[data-view="new"]').dispatchEvent('click')],
  ['no-match', (panel) => panel.getByRole('searchbox').fill('no such words')],
  [
    'help',
    async (panel) => {
      await panel.getByRole('searchbox').fill('');
      await panel.locator('main').press('?');
      await expect(panel.getByRole('dialog')).toBeVisible();
    },
  ],
];

/** What is wrong with a page whatever its language: too wide, or hard to use. */
async function faultsOf(panel: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, reach] of states) {
    await reach(panel);
    for (const fault of await accessibilityFaults(panel)) faults.push(`${name}: ${fault}`);
  }
  return faults;
}

/** One for each worker of the tests, which run side by side. */
const pseudoBuild = join(tmpdir(), `paperboy-pseudo-${process.pid}`);
test.afterAll(() => rmSync(pseudoBuild, { recursive: true, force: true }));

for (const width of [240, 360]) {
  test.describe(`a language from right to left, ${width} px`, () => {
    test.use({
      // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
      browserSettings: async ({}, use) => {
        buildWithPseudoLocale(pseudoBuild);
        await use({ ...speaking('ar'), extensionDir: pseudoBuild, width });
      },
    });
    test.setTimeout(120_000);

    test('is mirrored, fits, and stays accessible', async ({ panel, paperboy }) => {
      await untilSettled(paperboy);
      const html = panel.locator('html');
      await expect(html).toHaveAttribute('dir', 'rtl');
      await expect(html).toHaveAttribute('lang', 'ar');
      const card = panel.locator('article').first();
      const [box, save, title] = await Promise.all([
        card.boundingBox(),
        card.locator('button[aria-pressed]').boundingBox(),
        card.locator('h2').boundingBox(),
      ]);
      if (!box || !save || !title) throw new Error('There is no card to look at.');
      expect(save.x).toBeLessThan(box.x + box.width / 4);
      expect(save.x).toBeLessThan(title.x + title.width / 2);
      expect(await faultsOf(panel)).toEqual([]);
    });
  });
}

test.describe('Simplified Chinese', () => {
  test.use({ browserSettings: { ...speaking('zh_CN'), width: 240 } });
  test.setTimeout(120_000);

  test('is what a Chinese browser shows, words, days and badge alike', async ({
    panel,
    paperboy,
    corpus,
    today,
  }) => {
    await untilSettled(paperboy);
    await expect(panel.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(panel.locator('time').first()).toHaveText(/月.*日/);
    await expect(panel.getByRole('button', { name: '收藏', exact: true }).first()).toBeVisible();
    const all = corpus.day(today).length;
    expect((await paperboy.badge()).title).toBe(`Paperboy：${all} 篇新论文`);
    expect(await faultsOf(panel)).toEqual([]);
  });
});
