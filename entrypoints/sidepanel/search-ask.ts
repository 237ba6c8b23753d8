import type { SearchAsk } from '../../papers/search-ask.ts';
import { isSearched, queryOf } from '../../papers/view.ts';
import type { SearchState } from './search-state.ts';

/** What the list on show asks the search for; undefined where it is not found by one, or its view is not known yet. */
export function askOf(state: SearchState): SearchAsk | undefined {
  const place = state.place.value;
  if (!isSearched(place.view)) return undefined;
  const typed = queryOf(place);
  const limit = state.limit.value;
  if (place.view === 'search') {
    // Who has not asked for anything is shown where to begin, and not every paper.
    return { base: '', typed, sort: place.sort ?? 'match', limit: typed.trim() ? limit : 0 };
  }
  const own = state.data.value?.ownViews?.find(({ id }) => id === place.own);
  return own && { base: own.query, typed, sort: own.sort, limit };
}
