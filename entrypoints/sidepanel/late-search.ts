import type { PanelState } from './panel-state.ts';
import { isAtTop } from './reading-place.ts';
import type { SearchLink } from './search-link.ts';

/** Counts wait no longer than this for the list to be drawn. */
const mostWaitMs = 200;

/** The panel's search; its code, and its worker, come with the first question. `onFound` hears of every answer. */
export function lateSearch(
  state: PanelState,
  onFound: () => void,
  onError: (error: unknown) => void,
): SearchLink {
  let link: Promise<SearchLink> | undefined;
  const giveUp = () => {
    state.searchFails.value = true;
  };
  const fail = (error: unknown) => {
    onError(error);
    giveUp();
  };
  const linked = async () => {
    const { linkSearch, startSearchWorker } = await import('./search-link.ts');
    return linkSearch(startSearchWorker, {
      onFound: (ask, answer) => {
        // What was found so far was entered already: with the rest it is another list, while nobody reads in it.
        if (state.found.peek()?.answer.isPartial && isAtTop()) state.mustEnter.value = true;
        // The counts of the question before stay until those of this one are there.
        const facets = state.found.peek()?.answer.facets;
        state.found.value = { ask, answer: { ...answer, facets } };
        state.searchFails.value = false;
        onFound();
      },
      onFacets: (facets) => {
        const told = state.found.peek();
        // The papers first.
        requestIdleCallback(
          () => {
            const found = state.found.peek();
            if (!found || found.ask !== told?.ask) return;
            state.found.value = { ...found, answer: { ...found.answer, facets } };
          },
          { timeout: mostWaitMs },
        );
      },
      onProgress: (progress) => {
        state.searchProgress.value = progress;
      },
      onError,
      onFailure: giveUp,
    });
  };
  const tell = (act: (search: SearchLink) => void) => link?.then(act).catch(fail);
  return {
    follow: (ask) => {
      if (ask) link ??= linked();
      tell((search) => search.follow(ask));
    },
    complete: async (text, caret) => {
      link ??= linked();
      return await (await link).complete(text, caret);
    },
    list: async (ask) => {
      link ??= linked();
      return await (await link).list(ask);
    },
    again: () => tell((search) => search.again()),
  };
}
