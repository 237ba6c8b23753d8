import { batch } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import {
  type FeedDay,
  firstFeedDay,
  latestFeedDate,
  latestFeedDay,
} from '../../papers/feed-day.ts';
import { isPeriodView, isWithin, neighbourDay, periodOf } from '../../papers/period.ts';
import { isSearched, type Place, queryOf, type View, withQuery } from '../../papers/view.ts';
import { enterList, idsForKeys, listShown, withoutDay } from './list-state.ts';
import { firstLimit, type PanelState } from './panel-state.ts';

/** What moves the reader from list to list. */
export type ListActions = Pick<
  PanelActions,
  | 'showView'
  | 'showOwnView'
  | 'showDay'
  | 'stepDay'
  | 'setQuery'
  | 'widenSearch'
  | 'leaveSearch'
  | 'showWaiting'
  | 'showMore'
  | 'setSort'
  | 'moveCurrent'
> & {
  /** Looks for the words in all papers. */
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

/** So many more of what was found are listed at a wish. */
const moreLimit = 300;

/** Moves the reader between lists; each move enters the list that it leads to. */
export function listActions(state: PanelState, around: Around): ListActions {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const begin = (place: Place, day: FeedDay | undefined) => {
    batch(() => {
      state.limit.value = firstLimit;
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
  };
  const goTo = (place: Place, day: FeedDay | undefined) => {
    begin(place, day);
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
    const { own: _, ...rest } = withoutDay(place);
    const next = { ...rest, view };
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

  const setQuery = (text: string) => {
    const place = withQuery(state.place.peek(), text);
    if (!isSearched(place.view)) enterAgain(place);
    // What is searched for is entered when it is found: until then the store is not asked for it.
    else if (text !== queryOf(state.place.peek())) begin(place, undefined);
    else goTo(place, undefined);
  };

  /** Where the reader went to search all papers from. */
  let before: Place | undefined;

  /** Searches all papers; `left` is the place to come back to. */
  const search = (text: string, left: Place) => {
    if (left.view !== 'search') before = left;
    const { own: _, ...rest } = withoutDay(left);
    goTo(withQuery({ ...rest, view: 'search' }, text), undefined);
  };

  /** Back to the list from which the search began, at the day that was picked. */
  const comeBack = (to: Place) => {
    const { view, day, pickedOn, own } = to;
    const rest = withoutDay(withQuery(state.place.peek(), ''));
    const { own: _, ...place } = rest;
    const isPicked = day !== undefined && pickedOn !== undefined;
    goTo(
      { ...place, view, ...(own !== undefined && { own }), ...(isPicked && { day, pickedOn }) },
      isPeriodView(view) ? day : undefined,
    );
  };

  return {
    showView: (view) => {
      before = undefined;
      showView(view);
    },
    showDay,
    stepDay: (step) => {
      const shown = state.pinnedDay.peek() ?? state.data.peek()?.day ?? latestFeedDay(Date.now());
      const { view } = state.place.peek();
      const period = isPeriodView(view) ? view : 'day';
      const next = neighbourDay(period, shown, step, latestFeedDay(Date.now()));
      if (next !== undefined) showDay(next);
    },
    showOwnView: (own) => {
      before = undefined;
      goTo({ ...withoutDay(state.place.peek()), view: 'own', own }, undefined);
    },
    setQuery,
    // The words go along: the list that is left is whole when the reader comes back.
    widenSearch: () => {
      const place = state.place.peek();
      search(queryOf(place), withQuery(place, ''));
    },
    leaveSearch: () => {
      const place = state.place.peek();
      const to = place.view === 'search' ? before : undefined;
      before = undefined;
      if (to) comeBack(to);
      else if (queryOf(place) !== '') setQuery('');
    },
    find: (text) => search(text, state.place.peek()),
    showWaiting: () => {
      if (listShown(state).newerDay) goTo(state.place.peek(), undefined);
      else enterAgain();
    },
    showMore: () => {
      state.mustExtend.value = true;
      state.limit.value = state.limit.peek() + moreLimit;
    },
    setSort: (sort) => goTo({ ...state.place.peek(), sort }, undefined),
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
