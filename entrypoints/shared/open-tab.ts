import { browser } from 'wxt/browser';
import { filterLink } from '../../papers/deep-link.ts';

/** Opens the panel’s page in a tab, filtered by these words where there are any. */
export async function openTab(words?: string): Promise<void> {
  await browser.tabs.create({ url: new URL(filterLink(words), browser.runtime.getURL('/')).href });
}
