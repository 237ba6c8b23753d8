import type { Page } from '@playwright/test';
import { startZotero, type ZoteroStandIn } from '../../zotero/stand-in.ts';
import { expect, test as world } from './fixtures.ts';
import { buildWithHostsAllowed } from './hosts-allowed.ts';

/** Playwright's own test, with a Zotero on the same machine that the reader has allowed. */
export const test = world.extend<{ zotero: ZoteroStandIn; extensionDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  zotero: async ({}, use) => {
    const zotero = await startZotero();
    await use(zotero);
    await zotero.close();
    expect.soft(zotero.faults, 'what is sent is what Zotero takes').toEqual([]);
    const told = zotero.requests.filter(({ headers }) => headers.cookie ?? headers.referer);
    expect.soft(told, 'no request carries a cookie or a referrer').toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  extensionDir: async ({}, use) => {
    const build = buildWithHostsAllowed();
    await use(build.dir);
    build.remove();
  },
  browserSettings: async ({ extensionDir, zotero }, use) =>
    use({ extensionDir, zoteroPort: zotero.port }),
});

/** What was asked of Zotero, in its order. */
export function asked({ requests }: ZoteroStandIn): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

/** The ids of the papers that Zotero has stored. */
export function stored({ items }: ZoteroStandIn): unknown[] {
  return items.map(({ id }) => id);
}

/** Saves what the export sheet covers. */
export async function saveScope(panel: Page, scope: 'selected' | 'list' | 'kept'): Promise<void> {
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('button', { name: 'Export papers …' }).click();
  const sheet = panel.getByRole('dialog', { name: 'Export papers' });
  await sheet.getByLabel('Which papers').selectOption(scope);
  await sheet.getByRole('button', { name: 'Save to Zotero' }).click();
  await expect(sheet).toHaveCount(0);
}

/** The line that says what just happened. */
export function toast(panel: Page) {
  return panel.locator('[role="status"]', { hasText: 'Zotero' });
}
