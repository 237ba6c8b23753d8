import { batch } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import {
  type FeedDay,
  firstFeedDay,
  latestFeedDate,
  latestFeedDay,
  nextFeedDay,
  previousFeedDay,
} from '../../papers/feed-day.ts';
import { noFilters } from '../../papers/filters/registry.ts';
import type { Place } from '../../papers/view.ts';
import { enterList, listShown, withoutDay } from './list-state.ts';
import type { PanelState } from './panel-state.ts';

/** What moves the reader from list to list. */
export type ListActions = Pick<
  PanelActions,
  'showView' | 'showDay' | 'stepDay' | 'setFilter' | 'clearFilters' | 'showWaiting' | 'moveCurrent'
> & {
  /** Narrows the list to these words and nothing else. */
  find: (text: string) => void;
};

interface Around {
  /** Asks the store for another list. */
  askAgain: () => void;
  /** The reader has come to a day: it may have to be fetched. */
  visitDay: (day: FeedDay) => void;
  /** The reader has entered a list. */
  onEnter: () => void;
}

/** Moves the reader between lists; each move enters the list that it leads to. */
export function listActions(state: PanelState, around: Around): ListActions {
  const goTo = (place: Place, day: FeedDay | undefined) => {
    batch(() => {
      state.place.value = place;
      state.pinnedDay.value = day;
      state.mustEnter.value = true;
      state.frozen.value = [];
      state.openIds.value = new Set();
    });
    around.onEnter();
    around.askAgain();
    window.scrollTo(0, 0);
  };

  const showDay = (day: FeedDay | undefined) => {
    const today = state.data.peek()?.today;
    const place: Place = { ...withoutDay(state.place.peek()), view: 'day' };
    if (day === undefined || day === today) {
      goTo(place, undefined);
      return;
    }
    goTo({ ...place, day, ...(today !== undefined && { pickedOn: today }) }, day);
    const isAskable = day >= firstFeedDay && day <= latestFeedDate(Date.now());
    if (isAskable) around.visitDay(day);
  };

  /** Enters the list on show anew: what is known of it is enough, so that it is never empty in between. */
  const enterAgain = (change: Partial<Place> = {}) => {
    batch(() => {
      state.place.value = { ...state.place.peek(), ...change };
      // A list that is still on its way is entered when it comes.
      if (!state.mustEnter.peek()) enterList(state);
    });
    around.onEnter();
    around.askAgain();
    window.scrollTo(0, 0);
  };

  return {
    showView: (view) => goTo({ ...withoutDay(state.place.peek()), view }, undefined),
    showDay,
    stepDay: (step) => {
      const shown = state.pinnedDay.peek() ?? state.data.peek()?.day ?? latestFeedDay(Date.now());
      const next = step === -1 ? previousFeedDay(shown) : nextFeedDay(shown);
      if (next >= firstFeedDay && next <= latestFeedDay(Date.now())) showDay(next);
    },
    setFilter: (id, value) =>
      enterAgain({ filters: { ...state.place.peek().filters, [id]: value } }),
    find: (text) => enterAgain({ filters: { ...noFilters, text } }),
    clearFilters: () => enterAgain({ filters: noFilters }),
    showWaiting: () => {
      if (listShown(state).newerDay) goTo(state.place.peek(), undefined);
      else enterAgain();
    },
    moveCurrent: (to) => {
      if (typeof to === 'string') {
        state.currentId.value = to;
        return;
      }
      const ids = listShown(state).rows.map((row) => row.paper.id);
      const at = ids.indexOf(state.currentId.peek() ?? '');
      const next = ids[Math.min(Math.max(at + to, 0), ids.length - 1)];
      if (next !== undefined) state.currentId.value = next;
    },
  };
}
