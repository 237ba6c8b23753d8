import { effect, untracked } from '@preact/signals';
import { isPeriodView } from '../../papers/period.ts';
import { isLimited } from '../../papers/source-state.ts';
import { periodShown } from '../../storage/panel-data.ts';
import type { PanelState } from './panel-state.ts';
import type { RefreshActions } from './refresh-actions.ts';
import { stretchDays } from './stretch-days.ts';

/** The list that the reader is in, as one word; undefined while it is on its way. */
function listEntered({ data, mustEnter }: PanelState): string | undefined {
  if (!data.value || mustEnter.value) return undefined;
  const { view, day } = data.value;
  return isPeriodView(view) ? `${view} ${periodShown(view, day)?.from}` : view;
}

/**
 * Has what a list lacks fetched when the reader enters it: what is stored is shown meanwhile. The worker reads for a
 * few seconds at a time, so it is asked again while that brings some of what is missing.
 */
export function followList(
  state: PanelState,
  refreshes: Pick<RefreshActions, 'fetchDays' | 'visitTrending'>,
): () => void {
  let before: string | undefined;
  let missingWhenAsked = Number.POSITIVE_INFINITY;
  return effect(() => {
    const list = listEntered(state);
    const isAsking = state.asking.value > 0;
    const isEntered = list !== before;
    if (isEntered) missingWhenAsked = Number.POSITIVE_INFINITY;
    before = list;
    // Also while days are on their way: the worker takes it up behind them.
    if (isEntered && list === 'trending') untracked(refreshes.visitTrending);
    const data = state.data.value;
    const now = Date.now();
    if (list === undefined || isAsking || isLimited(data?.source, now)) return;
    const { missing } = stretchDays(data, now);
    if (missing.length === 0 || missing.length >= missingWhenAsked) return;
    missingWhenAsked = missing.length;
    untracked(() => refreshes.fetchDays(missing));
  });
}
