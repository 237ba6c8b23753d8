import { computed, type ReadonlySignal } from '@preact/signals';
import type { PanelView } from '../../components/panel-view.ts';
import { countFacets } from '../../papers/facets.ts';
import { latestFeedDate } from '../../papers/feed-day.ts';
import { freshnessOf } from '../../papers/freshness.ts';
import { screenOf } from '../../papers/screen.ts';
import { isChecking } from '../../papers/source-state.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';

/** Everything that the panel shows, derived from its state alone. */
export function panelView(state: PanelState): ReadonlySignal<PanelView> {
  const list = computed(() => listShown(state));
  const facets = computed(() =>
    countFacets(state.data.value?.members ?? [], state.place.value.filters),
  );
  return computed(() => {
    const data = state.data.value;
    const { view, filters } = state.place.value;
    const { rows, waiting } = list.value;
    const now = state.now.value;
    const storageFails = state.storageFails.value;
    const day = view === 'day' ? (state.pinnedDay.value ?? data?.day) : undefined;
    const members = data?.members.length ?? 0;
    return {
      now,
      view,
      day,
      today: data?.today,
      latestDate: latestFeedDate(now),
      screen: screenOf({
        now,
        view,
        day,
        shown: rows.length,
        members,
        dayIsStored: data?.dayIsStored ?? false,
        isLoading: data === undefined || data.view !== view,
        storageFails,
      }),
      rows,
      waiting,
      members,
      newCount: data?.newCount ?? 0,
      savedCount: data?.savedCount ?? 0,
      newShown: rows.filter((row) => row.isNew).length,
      filters,
      facets: facets.value,
      freshness: freshnessOf({
        now,
        source: data?.source,
        today: data?.today,
        online: state.online.value,
        storageFails,
      }),
      source: data?.source,
      isChecking: isChecking(data?.source, now),
      openIds: state.openIds.value,
      currentId: state.currentId.value,
      notice: state.notice.value,
      canUndo: state.undoCount.value > 0,
      isHelpShown: state.isHelpShown.value,
      isWhole: state.isWhole.value,
    };
  });
}
