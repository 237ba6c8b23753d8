import { effect } from '@preact/signals';
import { facetsOfRows } from '../../papers/query/facets.ts';
import { matcherOf } from '../../papers/query/match.ts';
import { parseQuery } from '../../papers/query/parse.ts';
import { isSearched, queryOf } from '../../papers/view.ts';
import type { PanelState } from './panel-state.ts';
import { rowsToCount } from './rows-to-count.ts';

/** The counts come no later than this, however busy the page is. */
const latestMs = 500;
/** So many rows are read at a time: about a millisecond, for what the reader does waits for it. */
const sliceRows = 4;

/**
 * Counts, when the page has nothing else to do, what the choices of the filters would leave of the list on show; and
 * has its texts read before somebody types, for of a month that takes longer than a keystroke may.
 */
export function followFacets(state: PanelState): void {
  let idle = 0;
  let reading = 0;
  const anything = matcherOf(parseQuery('a').query, { today: undefined, now: 0 });

  const readAhead = (at: number) => {
    const rows = state.data.peek()?.members ?? [];
    const end = Math.min(at + sliceRows, rows.length);
    for (const row of rows.slice(at, end)) anything(row);
    if (end < rows.length) reading = requestIdleCallback(() => readAhead(end));
  };

  effect(() => {
    const rows = rowsToCount(state);
    const { view } = state.place.value;
    const text = queryOf(state.place.value);
    const context = { today: state.today.value, now: state.day.value };
    cancelIdleCallback(idle);
    cancelIdleCallback(reading);
    if (isSearched(view) || state.mustEnter.value) return;
    idle = requestIdleCallback(
      () => {
        state.facets.value = facetsOfRows(rows, parseQuery(text, text.length).query, context);
        readAhead(0);
      },
      { timeout: latestMs },
    );
  });
}
