import { browser } from 'wxt/browser';
import { siteOf, tabPatterns } from '../../papers/open-tab/tab-sites.ts';

/** The sites whose tabs the browser keeps to itself, because the user does not allow them. */
async function missingSites(): Promise<string[]> {
  const allowed = await Promise.all(
    tabPatterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return tabPatterns.filter((_, index) => !allowed[index]).map(siteOf);
}

/** Tells, now and on every change, which sites of papers the user does not allow. */
export function followTabSites(
  show: (missing: readonly string[]) => void,
  onError: (error: unknown) => void,
): void {
  const look = async () => {
    try {
      show(await missingSites());
    } catch (error) {
      onError(error);
    }
  };
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  look();
}
