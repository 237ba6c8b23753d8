import { browser } from 'wxt/browser';

/** What the browser tells of a tab: address and title only where the user allows its site. */
export interface OpenTab {
  url?: string | undefined;
  title?: string | undefined;
}

/**
 * Tells what is open in the panel's own window, at once and after every change; undefined where it has no tab, or the
 * browser no windows. Returns the way to tell again.
 */
export function watchTab(
  onTab: (tab: OpenTab | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  let asked = 0;
  const look = async () => {
    asked += 1;
    const turn = asked;
    try {
      // A panel in a tab may be moved to another window.
      const { id } = await browser.windows.getCurrent();
      const [tab] =
        id === undefined ? [] : await browser.tabs.query({ active: true, windowId: id });
      if (turn === asked) onTab(tab);
    } catch (error) {
      onError(error);
    }
  };
  // A phone has no windows, and shows no page beside another.
  if (!browser.windows) return () => {};
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((_, __, tab) => tab.active && look());
  browser.windows.onFocusChanged.addListener(look);
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  look();
  return look;
}
