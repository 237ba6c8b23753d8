import { browser } from 'wxt/browser';
import { readLink } from '../../papers/deep-link.ts';
import { listKey, type Place } from '../../papers/view.ts';
import type { PanelStore } from './panel-store.ts';

/** The place that the page was opened for, where it was for one; the reader's own queries wait aside. */
export function placeAsked(place: Place): Place {
  const link = readLink(location.hash);
  if (!link) return place;
  const { anchor: _, own: __, ...rest } = place;
  if (link.kind === 'view') return { ...rest, view: 'own', own: link.id };
  const query = link.kind === 'search' ? link.query : link.id;
  const key = listKey({ view: 'search' });
  return { ...rest, view: 'search', queries: { ...place.queries, [key]: query } };
}

/** The paper that the page was opened for. */
export function paperAsked(): string | undefined {
  const link = readLink(location.hash);
  return link?.kind === 'paper' ? link.id : undefined;
}

/** Forgets what the page was opened with: reloading it must not search again. */
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
