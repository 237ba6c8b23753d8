import type { Notice } from '../../components/notice.ts';
import { type FeedDay, firstFeedDay, latestFeedDate } from '../../papers/feed-day.ts';
import { isListOld } from '../../papers/hub-list.ts';
import { panelMaxAgeMs } from '../../papers/poll-schedule.ts';
import { isChecking, isLimited } from '../../papers/source-state.ts';
import { askHostPermission } from '../shared/host-permission.ts';
import type { PanelState } from './panel-state.ts';
import { stretchDays } from './stretch-days.ts';
import { askRefresh } from './worker-link.ts';

/** What asks the worker for papers. */
export interface RefreshActions {
  refresh: () => void;
  askPermission: () => void;
  /** Refreshes where what is shown is older than a panel should show, or the last try failed. */
  refreshIfOld: () => void;
  /** Fetches the day, unless it was read a short while ago. */
  visitDay: (day: FeedDay) => void;
  /** The same for the day that the reader has picked, where there is one. */
  visitShownDay: () => void;
  /** Has what is trending read anew where it is old. */
  visitTrending: () => void;
  /** Fetches the days, whenever they were read. */
  fetchDays: (days: FeedDay[]) => void;
  /** Has the worker go on with what it has begun; settled once it has, never rejects. */
  goOn: () => Promise<void>;
  /** The worker has died: where it was at something, and none has gone on by itself, another does. */
  goOnAfterDeath: () => void;
}

/** Another may start of itself meanwhile; and what kills one worker after the other is not tried without a rest. */
const restMs = 2_500;

/** True for a moment that lies longer back than a panel should show, or that no clock can be right about. */
function isOld(at: number | undefined, now: number): boolean {
  return at === undefined || at > now || now - at > panelMaxAgeMs;
}

/** Asks the worker; what comes of it arrives through the database. */
export function refreshActions(
  state: PanelState,
  notify: (notice: Notice) => void,
): RefreshActions {
  const visited = new Set<FeedDay>();
  const source = () => state.data.peek()?.source;

  const ask = async (days: FeedDay[], force: boolean, trending = false) => {
    const askedAt = Date.now();
    // The worker may have joined the wish to a run that began before it.
    const isUnderWay = () =>
      (source()?.attemptAt ?? 0) >= askedAt || isChecking(source(), Date.now());
    state.asking.value += 1;
    const isHeard = await askRefresh({ days, force, ...(trending && { trending }) }, isUnderWay);
    state.asking.value -= 1;
    if (!isHeard) notify({ kind: 'refresh-unanswered' });
  };

  const isTrendingShown = () => state.place.peek().view === 'trending';
  /** Where it is on show and what is known of it is old. */
  const isTrendingOld = () => {
    const data = state.data.peek();
    return isTrendingShown() && data?.view === 'trending' && isListOld(data.list, Date.now());
  };

  const shownDay = (): FeedDay[] => {
    const { view, day } = state.place.peek();
    if (view !== 'day') return [];
    const isAskable = day !== undefined && day >= firstFeedDay && day <= latestFeedDate(Date.now());
    return isAskable ? [day] : [];
  };

  /** What the list on show is made of; what is missing comes first. */
  const shownDays = (): FeedDay[] => {
    const { missing, stored } = stretchDays(state.data.peek(), Date.now());
    return [...shownDay(), ...missing, ...stored];
  };

  const visitDay = async (day: FeedDay) => {
    if (visited.has(day) || !isOld(source()?.checkedAt[day], Date.now())) return;
    visited.add(day);
    await ask([day], false);
    visited.delete(day);
  };

  // Not counted among what is asked for: what the reader asks for goes on beside it.
  const goOn = async () => {
    const startedAt = Date.now();
    const isUnderWay = () => (source()?.attemptAt ?? 0) >= startedAt;
    await askRefresh({ days: [], force: false }, isUnderWay);
  };
  let isResting = false;

  return {
    refresh: () => ask(shownDays(), !isTrendingShown(), isTrendingShown()),
    askPermission: async () => {
      if (await askHostPermission()) await ask(shownDays(), true, isTrendingShown());
    },
    refreshIfOld: () => {
      const now = Date.now();
      const mayHaveHealed = source()?.problem !== undefined && !isLimited(source(), now);
      const isDue = isOld(source()?.lastSuccessAt, now) || mayHaveHealed || isTrendingOld();
      if (isDue) ask(state.data.peek()?.dayIsStored ? [] : shownDay(), false, isTrendingOld());
    },
    visitDay,
    visitShownDay: () => shownDay().forEach(visitDay),
    visitTrending: () => {
      if (isTrendingOld()) ask([], false, true);
    },
    fetchDays: (days) => ask(days, false),
    goOn,
    goOnAfterDeath: () => {
      if (isResting) return;
      isResting = true;
      setTimeout(() => {
        isResting = false;
        if (isChecking(source(), Date.now())) goOn();
      }, restMs);
    },
  };
}
