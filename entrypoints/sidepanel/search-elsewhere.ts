import { browser } from 'wxt/browser';
import { wordsOfLink } from '../../papers/deep-link.ts';
import { noFilters } from '../../papers/filters/registry.ts';
import type { Place } from '../../papers/view.ts';
import type { PanelStore } from './panel-store.ts';

/** The place with the filter that the page was opened with, where it was; the reader's own filters wait aside. */
export function placeAsked(place: Place): Place {
  const text = wordsOfLink(location.hash);
  if (text === undefined) return place;
  const { anchor: _, ...rest } = place;
  return { ...rest, filters: { ...noFilters, text } };
}

/** Forgets what the page was opened with: reloading it must not filter again. */
export function forgetAsked(): void {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** Looks for words that were picked on a page of the same window, as long as the panel is open. */
export function followSearches(
  store: Pick<PanelStore, 'watchLeftSearch' | 'takeLeftSearch'>,
  find: (text: string) => void,
  onError: (error: unknown) => void,
): void {
  store.watchLeftSearch(async () => {
    try {
      const { id } = await browser.windows.getCurrent();
      const text = id === undefined ? undefined : await store.takeLeftSearch(id);
      if (text !== undefined) find(text);
    } catch (error) {
      onError(error);
    }
  }, onError);
}
