import type { Notice } from '../../components/panel-view.ts';
import type { FeedDay } from '../../papers/feed-day.ts';
import { latestFeedDate } from '../../papers/feed-day.ts';
import { panelMaxAgeMs } from '../../papers/poll-schedule.ts';
import { askHostPermission } from '../shared/host-permission.ts';
import type { PanelState } from './panel-state.ts';
import { askRefresh } from './worker-link.ts';

/** What asks the worker for papers. */
export interface RefreshActions {
  refresh: () => void;
  askPermission: () => void;
  /** Refreshes where what is shown is older than a panel should show. */
  refreshIfOld: () => void;
  /** Fetches the day where it is not stored, once while the panel is open. */
  visitDay: (day: FeedDay) => void;
}

/** Asks the worker; what comes of it arrives through the database. */
export function refreshActions(
  state: PanelState,
  notify: (notice: Notice) => void,
): RefreshActions {
  const visited = new Set<FeedDay>();

  const ask = async (days: FeedDay[], force: boolean) => {
    const askedAt = Date.now();
    const isUnderWay = () => (state.data.peek()?.source?.attemptAt ?? 0) >= askedAt;
    if (!(await askRefresh({ days, force }, isUnderWay))) notify({ kind: 'refresh-unanswered' });
  };

  const shownDay = (): FeedDay[] => {
    const { day } = state.place.peek();
    return day !== undefined && day <= latestFeedDate(Date.now()) ? [day] : [];
  };

  return {
    refresh: () => ask(shownDay(), true),
    askPermission: async () => {
      if (await askHostPermission()) await ask(shownDay(), true);
    },
    refreshIfOld: () => {
      const last = state.data.peek()?.source?.lastSuccessAt;
      const now = Date.now();
      if (last === undefined || last > now || now - last > panelMaxAgeMs) ask([], false);
    },
    visitDay: (day) => {
      if (visited.has(day)) return;
      visited.add(day);
      ask([day], false);
    },
  };
}
