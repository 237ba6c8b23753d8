import type { Page } from '@playwright/test';
import { onDemand } from '../../../scripts/on-demand.mjs';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { choose } from '../harness/settings-page.ts';
import { upToDate } from '../harness/up-to-date.ts';

/** The names of the scripts that a page has loaded by now, without their hashes; it goes on by itself. */
async function followScripts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const names: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    const name = url.match(/\/chunks\/([\w-]+?)-[\w-]{8}\.js$/)?.[1];
    if (name !== undefined) names.push(name);
  });
  await session.send('Debugger.enable');
  return names;
}

test('opening the panel on stored papers and going through its list loads nothing that only a wish should bring', async ({
  paperboy,
}) => {
  await untilSettled(paperboy);
  const panel = await paperboy.openPanel();
  const loaded = await followScripts(panel);
  await expect(panel.locator(upToDate)).toBeVisible();
  await panel.locator('article').first().focus();
  await panel.keyboard.press('j');
  await expect(panel.locator('article').nth(1)).toBeFocused();
  expect(loaded).toEqual(expect.arrayContaining(['panel', 'store']));
  expect(loaded.filter((name) => onDemand.includes(name))).toEqual([]);
  // The first act brings what writes the second copy, and nothing else.
  await panel.keyboard.press('s');
  await expect(panel.getByText(/^Saved “/)).toBeVisible();
  await expect.poll(() => loaded).toContain('page-copy');
  expect(loaded.filter((name) => onDemand.includes(name))).toEqual(['page-copy']);
  await panel.keyboard.press('?');
  await expect(panel.getByRole('dialog')).toBeVisible();
  expect(loaded).toContain('HelpSheet');
});

test('the settings page runs nothing that is the panel’s own', async ({ paperboy }) => {
  await untilSettled(paperboy);
  const settings = await paperboy.context.newPage();
  const loaded = await followScripts(settings);
  await settings.goto(paperboy.panelUrl.replace('sidepanel', 'options'));
  await expect(settings.locator('[data-stored="saved"]')).toBeVisible();
  await choose(settings, 'density', 'compact');
  expect(loaded).toContain('store');
  expect(loaded.filter((name) => /^(panel|sidepanel)$/.test(name))).toEqual([]);
});
