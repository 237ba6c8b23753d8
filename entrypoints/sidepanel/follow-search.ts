import { effect, untracked } from '@preact/signals';
import { dequal } from 'dequal/lite';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchAsk } from '../../papers/search-ask.ts';
import { isSearched, queryOf } from '../../papers/view.ts';
import type { PanelState } from './panel-state.ts';
import { askOf } from './search-ask.ts';
import type { SearchLink } from './search-link.ts';

/**
 * What the search has answered for the list on show, one and the same until it answers something else; undefined where it
 * has not answered yet.
 */
export function answeredIds(state: PanelState): readonly PaperId[] | undefined {
  const found = state.found.peek();
  const ask = untracked(() => askOf(state));
  return found && ask && dequal(found.ask, ask) ? found.answer.ids : undefined;
}

/** The papers that were found for the list on show, and behind them what the Hub has named beside. */
export function foundIds(state: PanelState): readonly PaperId[] | undefined {
  const ids = answeredIds(state);
  const hub = state.hub.peek();
  if (!ids || !hub || hub.text !== state.found.peek()?.ask.typed) return ids;
  return [...new Set([...ids, ...hub.ids])];
}

/** No card is lower, in CSS pixels. */
const leastCardHeight = 48;

/**
 * So many of what was found are read at first: they fill the window, by the lowest card that is drawn there now. The
 * others follow when the reader rests.
 */
function firstRows(): number {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-paper-id]')];
  const lowest = cards.length > 0 ? Math.min(...cards.map((card) => card.offsetHeight)) : 0;
  return Math.ceil(window.innerHeight / Math.max(lowest, leastCardHeight));
}

/** Of what was found those that are to be read now: the first, where the list is about to be entered. */
export function idsToRead(state: PanelState): readonly PaperId[] | undefined {
  const ids = foundIds(state);
  return state.mustEnter.peek() ? ids?.slice(0, firstRows()) : ids;
}

/** True where the list on show is only the first part of what was found. */
export function isCutShort(state: PanelState): boolean {
  const { members = [], view } = state.data.peek() ?? {};
  return view !== undefined && isSearched(view) && (foundIds(state)?.length ?? 0) > members.length;
}

/** Has the search answer for the list on show, and what was asked for marked, from now on. */
export function followSearch(
  state: PanelState,
  search: Pick<SearchLink, 'follow'>,
  onError: (error: unknown) => void,
): void {
  let asked: SearchAsk | undefined;
  const stop = effect(() => {
    const { view } = state.place.value;
    if (view !== 'own' && queryOf(state.place.value) === '') return;
    import('./search-marks.ts').then(({ marksOf }) => {
      state.marksOf.value = marksOf;
      stop();
    }, onError);
  });
  effect(() => {
    const ask = askOf(state);
    if (dequal(ask, asked)) return;
    asked = ask;
    untracked(() => search.follow(ask));
  });
}
