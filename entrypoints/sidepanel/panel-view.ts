import { computed, type ReadonlySignal } from '@preact/signals';
import type { PanelView } from '../../components/panel-view.ts';
import { type FeedDay, latestFeedDate, latestFeedDay } from '../../papers/feed-day.ts';
import { freshnessOf } from '../../papers/freshness.ts';
import type { OwnView } from '../../papers/own-view.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import { feedDaysOf, isPeriodView, type Period } from '../../papers/period.ts';
import { screenOf } from '../../papers/screen.ts';
import { initialSettings } from '../../papers/settings.ts';
import { isChecking } from '../../papers/source-state.ts';
import { isSearched, queryOf, type View } from '../../papers/view.ts';
import { periodShown } from '../../storage/panel-data.ts';
import { hiddenRows } from './hidden-papers.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import { rowsToCount } from './rows-to-count.ts';
import { selectedShown } from './selected-papers.ts';

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
  return view !== 'saved' && view !== 'trending' && !isSearched(view);
}

/** The offer to catch up, where new papers are read. */
function catchUpShown(state: PanelState): PanelView['catchUp'] {
  const offer = state.catchUp.value;
  if (!offer || !isReadingNew(state.place.value.view)) return undefined;
  return { days: offer.days, matter: offer.matter.length, rest: offer.rest.length };
}

/** The reader's own view that they are in. */
function ownViewOf({ data, place }: PanelState): OwnView | undefined {
  const { own } = place.value;
  return own === undefined ? undefined : data.value?.ownViews?.find(({ id }) => id === own);
}

/** How many rows are folded away, how many of them because they are muted, and how many are shown all the same. */
function foldedOf(state: PanelState, rows: readonly PaperRow[]): PanelView['hidden'] {
  const folded = rows.filter(({ paper }) => !state.revealed.value.has(paper.id));
  const muted = folded.filter(({ mark }) => mark?.hiddenAt === undefined).length;
  return { folded: folded.length, muted, revealed: rows.length - folded.length };
}

/** Everything that the panel shows, derived from its state alone. */
export function panelView(state: PanelState): ReadonlySignal<PanelView> {
  const shown = computed(() => listShown(state));
  const counted = computed(() => rowsToCount(state));
  const hidden = computed(() => hiddenRows(state));
  const selected = computed(() => new Set(selectedShown(state)));
  const catchUp = computed(() => catchUpShown(state));
  const marks = computed(() => {
    const marksOf = state.marksOf.value;
    const ownViews = state.data.value?.ownViews;
    // What is typed is marked in the list that it finds: until that is entered, no card is drawn anew.
    void state.entered.value;
    const place = state.place.peek();
    const own = ownViews?.find(({ id }) => id === place.own);
    const texts = [own?.query ?? '', queryOf(place)].filter(Boolean);
    return texts.length > 0 ? marksOf?.(texts) : undefined;
  });
  const settings = computed(() => {
    const stored = state.data.value?.settings ?? initialSettings;
    const density = ownViewOf(state)?.density;
    return density ? { ...stored, density } : stored;
  });
  const folded = computed(() => foldedOf(state, hidden.value));
  let saidBefore: PanelView['search'];
  /** While the next list of a view is on its way, the one before stays on show, and so does what was said of it. */
  const searchSaid = (now: NonNullable<PanelView['search']>, isArriving: boolean) => {
    const isOfSame = isArriving && state.data.value?.view === state.place.value.view;
    const said = (isOfSame && saidBefore) || now;
    saidBefore = said;
    const { total, near, corrections, hasMore } = said;
    return { ...now, total, near, corrections, hasMore };
  };
  return computed(() => {
    const data = state.data.value;
    const { view } = state.place.value;
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
    const search = state.reader.value?.search(state);
    const isArriving = state.mustEnter.value && !state.isLate.value;
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
        search: search?.asked,
        isLoading: data === undefined || (state.mustEnter.value && state.isLate.value),
        storageFails,
      }),
      rows,
      isArriving,
      entered: state.entered.value,
      waiting,
      newerDay,
      isReordered,
      members,
      hidden: folded.value,
      newCount: data?.newCount,
      savedCount: data?.savedCount ?? 0,
      newShown: rows.filter((row) => row.isNew).length,
      query: queryOf(state.place.value),
      search: search && searchSaid(search.shown, isArriving),
      searches: data?.searches ?? [],
      history: state.history.value,
      marks: marks.value,
      facets: isSearched(view) ? state.found.value?.answer.facets : state.facets.value,
      ownViews: data?.ownViews ?? [],
      ownView: ownViewOf(state),
      mutes: data?.mutes ?? [],
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
      settings: settings.value,
      isChecking: state.asking.value > 0 || isChecking(data?.source, now),
      catchUp: catchUp.value,
      copyNews: state.copyNews.value,
      openIds: state.openIds.value,
      selectedIds: selected.value,
      currentId: state.currentId.value,
      notice: state.notice.value,
      nextUndo: state.nextUndo.value,
      sheet: state.sheet.value,
      isWhole: state.isWhole.value,
      momentum: state.momentum.value,
      mediaHosts: state.mediaHosts.value,
      tabPaper: state.tabPaper.value,
    };
  });
}
