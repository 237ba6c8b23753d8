import type { Page } from '@playwright/test';
import type { Hub } from '../../hub/hub.ts';
import { changeSetting } from './change-setting.ts';
import { corpus, items } from './figures-corpus.ts';
import { test as world } from './fixtures.ts';
import { buildWithHostsAllowed } from './hosts-allowed.ts';

/** Playwright's own test, in a browser whose reader has allowed the media hosts. */
export const test = world.extend<{ extensionDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  extensionDir: async ({}, use) => {
    const build = buildWithHostsAllowed();
    await use(build.dir);
    build.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  hubSettings: async ({}, use) => use({ corpus }),
  browserSettings: async ({ extensionDir }, use) => use({ extensionDir }),
});

/** Requests that went to another host than the Hub itself. */
export function elsewhere(hub: Hub): Hub['requests'] {
  return hub.requests.filter((seen) => seen.host !== 'huggingface.co');
}

/** The card of one of `items`. */
export function card(panel: Page, index: number) {
  return panel.locator(`[data-paper-id="${items[index]?.paper.id}"]`);
}

/** Opens one of `items`, or closes it. */
export async function open(panel: Page, index: number): Promise<void> {
  await card(panel, index).locator('h2 button').dispatchEvent('click');
}

/** Has settings stored while no panel is there to follow them half-way, and enters it anew with them. */
export async function settle(panel: Page, change: Record<string, unknown>): Promise<void> {
  const url = panel.url();
  await panel.goto(url.replace(/sidepanel\.html.*$/, 'icon/16.png'));
  await panel.evaluate(changeSetting, change);
  await panel.goto(url);
  await panel.locator('article').first().waitFor();
}
