import { browser } from 'wxt/browser';
import { filterLink } from '../../papers/deep-link.ts';

/** Opens one of the panel’s own addresses in a tab, in front or behind. */
export async function openLink(link: string, active = true): Promise<void> {
  await browser.tabs.create({ url: new URL(link, browser.runtime.getURL('/')).href, active });
}

/** Opens the panel’s page in a tab, filtered by these words where there are any. */
export async function openTab(words?: string): Promise<void> {
  await openLink(filterLink(words));
}
