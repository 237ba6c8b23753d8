import { computed, type ReadonlySignal } from '@preact/signals';
import type { PanelView } from '../../components/panel-view.ts';
import { countFacets } from '../../papers/facets.ts';
import { type FeedDay, latestFeedDate, latestFeedDay } from '../../papers/feed-day.ts';
import { freshnessOf } from '../../papers/freshness.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import { feedDaysOf, isPeriodView, type Period } from '../../papers/period.ts';
import { screenOf } from '../../papers/screen.ts';
import { initialSettings } from '../../papers/settings.ts';
import { isChecking } from '../../papers/source-state.ts';
import type { View } from '../../papers/view.ts';
import { periodShown } from '../../storage/panel-data.ts';
import { hiddenRows, takesPart } from './hidden-papers.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import { selectedShown } from './selected-papers.ts';

/** What belongs to the list: its members, and the cards on show that have left it since. */
function rowsToCount(state: PanelState): PaperRow[] {
  const data = state.data.value;
  if (!data) return [];
  const held = new Set(state.frozen.value);
  return [...data.members, ...data.others.filter(({ paper }) => held.has(paper.id))].filter((row) =>
    takesPart(state, row, data.view),
  );
}

/** How many of the feed days of the stretch were read. */
function fetchedOf(
  period: Period | undefined,
  storedDays: readonly FeedDay[],
  now: number,
): PanelView['fetched'] {
  if (!period) return undefined;
  const days = feedDaysOf(period, latestFeedDay(now));
  return { days: days.filter((day) => storedDays.includes(day)).length, of: days.length };
}

/** False where new papers are not what a list is about. */
function isReadingNew(view: View): boolean {
  return view !== 'saved' && view !== 'trending';
}

/** The offer to catch up, where new papers are read. */
function catchUpShown(state: PanelState): PanelView['catchUp'] {
  const offer = state.catchUp.value;
  if (!offer || !isReadingNew(state.place.value.view)) return undefined;
  return { days: offer.days, matter: offer.matter.length, rest: offer.rest.length };
}

/** Everything that the panel shows, derived from its state alone. */
export function panelView(state: PanelState): ReadonlySignal<PanelView> {
  const shown = computed(() => listShown(state));
  const counted = computed(() => rowsToCount(state));
  const hidden = computed(() => hiddenRows(state));
  const selected = computed(() => new Set(selectedShown(state)));
  const catchUp = computed(() => catchUpShown(state));
  const facets = computed(() => countFacets(counted.value, state.place.value.filters));
  return computed(() => {
    const data = state.data.value;
    const { view, filters } = state.place.value;
    const { rows, waiting, newerDay, isReordered } = shown.value;
    const now = state.now.value;
    const storageFails = state.storageFails.value;
    const day = isPeriodView(view) ? (state.pinnedDay.value ?? data?.day) : undefined;
    const period = periodShown(view, day);
    const isStretch = view === 'week' || view === 'month';
    const fetched = isStretch ? fetchedOf(period, data?.storedDays ?? [], now) : undefined;
    // Of the list that the rows belong to: the one before, while the next is on its way.
    const list: PanelView['list'] = data?.view === 'trending' ? (data.list ?? {}) : undefined;
    const members = counted.value.length;
    const revealed = hidden.value.filter(({ paper }) => state.revealed.value.has(paper.id)).length;
    const dayIsStored = data?.dayIsStored ?? false;
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
        today: data?.today,
        shown: rows.length,
        members,
        hidden: hidden.value.length,
        dayIsStored,
        fetched,
        list,
        isLoading: data === undefined || (state.mustEnter.value && state.isLate.value),
        storageFails,
      }),
      rows,
      isArriving: state.mustEnter.value && !state.isLate.value,
      entered: state.entered.value,
      waiting,
      newerDay,
      isReordered,
      members,
      hidden: { folded: hidden.value.length - revealed, revealed },
      newCount: data?.newCount ?? 0,
      savedCount: data?.savedCount ?? 0,
      newShown: rows.filter((row) => row.isNew).length,
      filters,
      facets: facets.value,
      freshness: freshnessOf({
        now,
        source: data?.source,
        list,
        today: data?.today,
        online: state.online.value,
        storageFails,
      }),
      dayIsStored,
      fetched,
      badItems: list ? (list.badItems ?? 0) : (data?.badItems ?? 0) + (data?.source?.badItems ?? 0),
      source: data?.source,
      list,
      settings: data?.settings ?? initialSettings,
      isChecking: state.asking.value > 0 || isChecking(data?.source, now),
      catchUp: catchUp.value,
      openIds: state.openIds.value,
      selectedIds: selected.value,
      currentId: state.currentId.value,
      notice: state.notice.value,
      nextUndo: state.nextUndo.value,
      isHelpShown: state.isHelpShown.value,
      isWhole: state.isWhole.value,
      momentum: state.momentum.value,
      mediaHosts: state.mediaHosts.value,
    };
  });
}
