import type { Page } from '@playwright/test';
import type { PaperboyChromium } from './chromium.ts';
import { expect } from './expect.ts';

/** Waits until the second copy has all that the database has; `page` is one of the extension’s. */
export async function untilCopied(paperboy: PaperboyChromium, page: Page): Promise<void> {
  await expect(async () => {
    const { canary } = await page.evaluate(() => chrome.storage.local.get('canary'));
    const [{ generation, revision, marks, kept } = {}] = await paperboy.rows('tallies', page);
    expect(canary).toMatchObject({ generation, revision, marks, kept });
  }).toPass({ timeout: 10_000 });
}
