import type { FeedDay } from '../../papers/feed-day.ts';
import type { OwnView, OwnViewChange, OwnViewFields } from '../../papers/own-view.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { fetchBackTo, pauseHistory } from '../../storage/history.ts';
import type { MutesUndo } from '../../storage/mutes.ts';
import type { OwnViewsUndo } from '../../storage/own-views.ts';
import { lookForNotices } from '../shared/notices-alarm.ts';
import type { WithBadge } from './follow-badge.ts';
import type { PanelState } from './panel-state.ts';

/** Acts upon the reader's own views, mutes and searches. */
export interface ViewStore {
  addOwnView: (fields: OwnViewFields) => Promise<{ view: OwnView; undo: OwnViewsUndo }>;
  changeOwnView: (id: string, change: OwnViewChange) => Promise<OwnViewsUndo>;
  removeOwnView: (id: string) => Promise<OwnViewsUndo>;
  /** Makes the view number `to` of the list, from 0. */
  moveOwnView: (id: string, to: number) => Promise<OwnViewsUndo>;
  takeBackOwnViews: (undo: OwnViewsUndo) => Promise<void>;
  addMute: (query: string) => Promise<MutesUndo>;
  removeMute: (id: string) => Promise<MutesUndo>;
  takeBackMutes: (undo: MutesUndo) => Promise<void>;
  keepSearch: (text: string) => Promise<void>;
  forgetSearches: () => Promise<void>;
  /** Asks the Hub's own search for what is typed in the panel; the panel's state tells what comes of it. */
  askHub: (state: PanelState, askAgain: () => void) => Promise<void>;
  /** Wants papers back to the day, with the next refresh. */
  fetchBackTo: (day: FeedDay) => Promise<void>;
  pauseHistory: (isPaused: boolean) => Promise<void>;
}

const views = () => import('../../storage/own-views.ts');
const mutes = () => import('../../storage/mutes.ts');
const searches = () => import('../../storage/searches.ts');

/** These acts; their code comes with the first wish. `withBadge` has the badge follow an act. */
export function viewStore(db: PaperboyDatabase, withBadge: WithBadge): ViewStore {
  return {
    addOwnView: withBadge(async (fields) => {
      const added = await (await views()).addOwnView(db, fields);
      if (fields.notify) await lookForNotices();
      return added;
    }),
    changeOwnView: withBadge(async (id, change) => {
      const undo = await (await views()).changeOwnView(db, id, change);
      if (change.notify) await lookForNotices();
      return undo;
    }),
    removeOwnView: withBadge(async (id) => (await views()).removeOwnView(db, id)),
    moveOwnView: withBadge(async (id, to) => (await views()).moveOwnView(db, id, to)),
    takeBackOwnViews: withBadge(async (undo) => (await views()).takeBackOwnViews(db, undo)),
    addMute: withBadge(async (query) => (await mutes()).addMute(db, query, Date.now())),
    removeMute: withBadge(async (id) => (await mutes()).removeMute(db, id)),
    takeBackMutes: withBadge(async (undo) => (await mutes()).takeBackMutes(db, undo)),
    keepSearch: async (text) => (await searches()).keepSearch(db, text),
    askHub: async (state, askAgain) =>
      (await import('./hub-search-actions.ts')).askHubFor(state, db, askAgain),
    fetchBackTo: async (day) => fetchBackTo(db, day),
    pauseHistory: async (isPaused) => pauseHistory(db, isPaused),
    forgetSearches: async () => (await searches()).forgetSearches(db),
  };
}
