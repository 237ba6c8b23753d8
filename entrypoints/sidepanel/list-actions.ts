import { batch } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import {
  type FeedDay,
  firstFeedDay,
  latestFeedDate,
  latestFeedDay,
} from '../../papers/feed-day.ts';
import { noFilters } from '../../papers/filters/registry.ts';
import { isPeriodView, isWithin, neighbourDay, periodOf } from '../../papers/period.ts';
import type { Place, View } from '../../papers/view.ts';
import { enterList, idsForKeys, listShown, withoutDay } from './list-state.ts';
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

/** The list before stays on show for so long while the store looks for the next one: a blank between them would flash. */
const patienceMs = 150;

/** Moves the reader between lists; each move enters the list that it leads to. */
export function listActions(state: PanelState, around: Around): ListActions {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const goTo = (place: Place, day: FeedDay | undefined) => {
    batch(() => {
      state.place.value = place;
      state.pinnedDay.value = day;
      state.mustEnter.value = true;
      state.isLate.value = false;
    });
    clearTimeout(patience);
    patience = setTimeout(() => {
      state.isLate.value = true;
    }, patienceMs);
    around.onEnter();
    around.askAgain();
  };

  /** Asks for the day where it is what the reader looks at; weeks and months are asked for once it is known what they lack. */
  const visit = (view: View, day: FeedDay) => {
    const isAskable = day >= firstFeedDay && day <= latestFeedDate(Date.now());
    if (view === 'day' && isAskable) around.visitDay(day);
  };

  /** Goes to the day, or to the week or month around it where the reader is in one. */
  const showDay = (day: FeedDay | undefined) => {
    const today = state.data.peek()?.today;
    const place = withoutDay(state.place.peek());
    const view = isPeriodView(place.view) ? place.view : 'day';
    const isNewest =
      today !== undefined && day !== undefined && isWithin(periodOf(view, day), today);
    if (day === undefined || isNewest) {
      goTo({ ...place, view }, undefined);
      return;
    }
    goTo({ ...place, view, day, ...(today !== undefined && { pickedOn: today }) }, day);
    visit(view, day);
  };

  /** Day, week and month keep the day that was picked; the list that the reader is in begins anew. */
  const showView = (view: View) => {
    const place = state.place.peek();
    const { day, pickedOn } = place;
    const next = { ...withoutDay(place), view };
    if (day === undefined || view === place.view) {
      goTo(next, undefined);
      return;
    }
    const picked = { ...next, day, ...(pickedOn !== undefined && { pickedOn }) };
    goTo(picked, isPeriodView(view) ? day : undefined);
    visit(view, day);
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
    showView,
    showDay,
    stepDay: (step) => {
      const shown = state.pinnedDay.peek() ?? state.data.peek()?.day ?? latestFeedDay(Date.now());
      const { view } = state.place.peek();
      const period = isPeriodView(view) ? view : 'day';
      const next = neighbourDay(period, shown, step, latestFeedDay(Date.now()));
      if (next !== undefined) showDay(next);
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
      const ids = idsForKeys(state);
      const at = ids.indexOf(state.currentId.peek() ?? '');
      const next = ids[Math.min(Math.max(at + to, 0), ids.length - 1)];
      if (next !== undefined) state.currentId.value = next;
    },
  };
}
