import { browser } from 'wxt/browser';
import { page } from '../../papers/deep-link.ts';

/** Opens the panel’s page in a tab, in front or behind; `link` is one of those that `papers/deep-link.ts` writes. */
export async function openTab(link: string = page, active = true): Promise<void> {
  await browser.tabs.create({ url: new URL(link, browser.runtime.getURL('/')).href, active });
}
