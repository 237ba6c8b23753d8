import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { readTable } from './read-database.ts';

/** Opens the settings page in a tab of its own, beside `panel`. */
export async function openSettings(panel: Page): Promise<Page> {
  const page = await panel.context().newPage();
  await page.goto(panel.url().replace(/sidepanel\.html.*$/, 'options.html'));
  await expect(page.locator('[data-setting="theme"]')).toBeVisible();
  return page;
}

/** Waits until the database, and not only the page, has the value. */
export async function untilStored(page: Page, setting: string, value: unknown): Promise<void> {
  await expect
    .poll(() => page.evaluate(readTable, 'panel'))
    .toContainEqual(
      expect.objectContaining({
        key: 'settings',
        value: expect.objectContaining({ [setting]: value }),
      }),
    );
}

/** Chooses another value of a setting on the page, and waits until it is stored. */
export async function choose(page: Page, setting: string, value: string): Promise<void> {
  await page.locator(`[data-setting="${setting}"] input[value="${value}"]`).check();
  await untilStored(page, setting, value);
}

/** Changes settings as a user does, on a page that is closed again. */
export async function changeSettings(panel: Page, values: Record<string, string>): Promise<void> {
  const page = await openSettings(panel);
  for (const [setting, value] of Object.entries(values)) await choose(page, setting, value);
  await page.close();
}
