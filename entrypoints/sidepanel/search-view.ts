import { dequal } from 'dequal/lite';
import type { PanelView } from '../../components/panel-view.ts';
import type { ScreenInput } from '../../papers/screen.ts';
import { isSearched } from '../../papers/view.ts';
import { askOf } from './search-ask.ts';
import type { SearchState } from './search-state.ts';

/** What the search of a list was asked for, and what it says of itself. */
export interface SearchShown {
  asked: NonNullable<ScreenInput['search']>;
  shown: NonNullable<PanelView['search']>;
}

/** The search of the list on show; undefined where it is not found by one. */
export function searchShown(state: SearchState): SearchShown | undefined {
  const { view } = state.place.value;
  if (!isSearched(view)) return undefined;
  const ask = askOf(state);
  const found = state.found.value;
  const answer = ask && found && dequal(found.ask, ask) ? found.answer : undefined;
  const hub = state.hub.value;
  return {
    asked: {
      isAsked: ask?.limit !== 0,
      hasFailed: state.searchFails.value,
      isGone: state.data.value?.ownViews !== undefined && ask === undefined,
    },
    shown: {
      sort: ask?.sort ?? 'match',
      total: answer?.total,
      near: answer?.nearIds.length ?? 0,
      corrections: answer?.corrections ?? [],
      hasMore: answer !== undefined && ask?.limit !== 0 && answer.total > answer.ids.length,
      stored: found?.answer.stored ?? 0,
      reading: answer?.isPartial ? state.searchProgress.value : undefined,
      hub: hub && hub.text === ask?.typed ? hub.said : undefined,
    },
  };
}
