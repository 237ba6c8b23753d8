import { effect } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import { mediaWanted } from '../../papers/media-wanted.ts';
import { retentionOf } from '../../papers/retention.ts';
import type { Place } from '../../papers/view.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import { followCatchUp } from './catch-up.ts';
import { followCopyNews } from './copy-news.ts';
import { followAddress } from './follow-address.ts';
import { followFacets } from './follow-facets.ts';
import { followHistory } from './follow-history.ts';
import { followMomentum } from './follow-momentum.ts';
import { followReader } from './follow-reader.ts';
import { followSearch, idsToRead, isCutShort } from './follow-search.ts';
import { askedNow, foundRows, isTypedOn } from './found-rows.ts';
import { lateSearch } from './late-search.ts';
import { storeDraft } from './left-draft.ts';
import { followLeftUndo } from './left-undo.ts';
import { takeAnswer } from './list-state.ts';
import { onceWanted } from './once-wanted.ts';
import { panelActions } from './panel-actions.ts';
import type { PanelState } from './panel-state.ts';
import { openPanelStore, type PanelStore } from './panel-store.ts';
import { followPlace, isAtTop, returnTo } from './reading-place.ts';
import { followSearches, forgetAsked, paperAsked, placeAsked } from './search-elsewhere.ts';
import { whenLookedAt } from './when-looked-at.ts';
import { watchWorker } from './worker-link.ts';

/** A panel whose first frame stands, as it is handed over to what goes on from there. */
export interface OpeningPanel {
  state: PanelState;
  /** Shows the place that the reader left, where the first screen could not. */
  comeBack: (place: Place, data: PanelData) => void;
  /** The place at which the panel began: it is written already, or nothing is. */
  knownPlace: () => Place;
  afterPaint: () => Promise<void>;
  /** Takes the actions that were loaded. */
  take: (actions: PanelActions) => void;
  fail: (error: unknown) => void;
  storeFails: (error: unknown) => void;
}

/** True where the answer brings days of the week or month on show that were missing before. */
function bringsDays(state: PanelState, answer: PanelData): boolean {
  const before = state.data.peek();
  const isSame = before?.view === answer.view && before.day === answer.day;
  const isStretch = answer.view === 'week' || answer.view === 'month';
  return isSame && isStretch && answer.storedDays.length > before.storedDays.length;
}

/** Writes down where the reader goes. */
function keepPlaces(opened: PanelStore, { state, knownPlace, fail }: OpeningPanel): void {
  const keep = (place: Place) => opened.keepPlace(place).catch(fail);
  const placeChanged = followPlace(() => state.place.peek(), keep);
  effect(() => {
    if (state.place.value !== knownPlace()) placeChanged();
  });
}

/**
 * Brings the reader back where the first screen came too late or not at all. Until then no place is written: it would
 * wipe the one that they left.
 */
async function resumeLate(opened: PanelStore, panel: OpeningPanel): Promise<void> {
  const left = await opened.readStoredScreen();
  if (left && panel.state.place.peek() === panel.knownPlace()) {
    panel.comeBack(left.place, left.data);
    await panel.afterPaint();
    const { anchor } = placeAsked(left.place);
    if (anchor) returnTo(anchor);
  }
  keepPlaces(opened, panel);
}

/** Follows the reader and the store from now on; apart from the first frame, which needs none of it. */
export async function followStore(panel: OpeningPanel, isResumed: boolean): Promise<void> {
  const { state, fail, storeFails } = panel;
  const opened = openPanelStore();
  opened.whenSilent(storeFails);
  let again = () => {};
  let listFound = () => {};
  const search = lateSearch(state, () => listFound(), fail);
  const { actions, lists, marks, refreshes } = panelActions(
    state,
    opened,
    () => again(),
    search,
    fail,
  );
  panel.take(actions);
  followReader(state, refreshes, marks.passSeen);
  if (isResumed) keepPlaces(opened, panel);
  else await resumeLate(opened, panel).catch(storeFails);
  const { promise: firstAnswer, resolve } = Promise.withResolvers<void>();
  const bringRest = whenLookedAt(() => watching.again());
  /** Takes the answer in; true where the list was entered with it. */
  const arrive = (data: PanelData) => {
    const isEntered = state.mustEnter.peek();
    takeAnswer(state, data);
    if (!isEntered) return false;
    window.scrollTo(0, 0);
    bringRest.cancel();
    return true;
  };
  /** Whatever has the store asked next, it brings the rest. Whoever types on does not wait for it. */
  const waitForRest = () => {
    state.mustExtend.value = true;
    bringRest.wait();
  };
  let isWanted = askedNow(state);
  const watching = opened.watchPanel(
    () => {
      isWanted = askedNow(state);
      return {
        view: state.place.peek().view,
        day: state.pinnedDay.peek(),
        held: state.mustEnter.peek() ? [] : state.frozen.peek(),
        found: idsToRead(state),
        now: Date.now(),
      };
    },
    (data) => {
      resolve();
      // The list before stays until the search has answered, and the store behind it.
      const before = state.data.peek();
      if (before && !(data.isFound && isWanted())) {
        const { members: _, others: __, view: ___, day: ____, ...rest } = data;
        state.data.value = { ...before, ...rest };
        return;
      }
      // A week or month that fills up is entered anew until somebody reads in it.
      if (bringsDays(state, data) && isAtTop()) state.mustEnter.value = true;
      if (arrive(data) && isCutShort(state)) waitForRest();
    },
    storeFails,
  );
  again = watching.again;
  listFound = () => {
    if (!isTypedOn(state)) {
      again();
      return;
    }
    foundRows(state, opened.readRows)
      // Nobody watches these rows yet.
      .then((data) => data && arrive(data) && waitForRest())
      .catch(storeFails);
  };
  followSearch(state, search, fail);
  const paintBadge = () => opened.paintBadge().catch(fail);
  watchWorker(() => {
    watching.again();
    search.again();
    paintBadge();
    refreshes.goOnAfterDeath();
  });
  followLeftUndo(opened, marks.offerUndo, fail);
  const asked = paperAsked();
  if (asked !== undefined) actions.findPaper(asked);
  forgetAsked();
  followAddress();
  followSearches(opened, lists.find, fail);
  followCatchUp(state, opened, fail);
  followCopyNews(state, opened, fail);
  await firstAnswer;
  paintBadge();
  storeDraft((draft) => opened.keep({ kind: 'note', ...draft })).catch(fail);
  const goOn = followHistory(refreshes.goOn);
  opened.watchHistory((progress) => {
    state.history.value = progress;
    goOn(progress);
  }, fail);
  followFacets(state);
  followMomentum(state, opened, fail);
  const followHosts = async () =>
    (await import('./follow-media-hosts.ts')).followMediaHosts(state, fail);
  onceWanted(state, (settings) => mediaWanted(settings).length > 0, followHosts, fail);
  onceWanted(
    state,
    ({ tabPaper }) => tabPaper,
    () => opened.followTab(state, fail),
    fail,
  );
  onceWanted(
    state,
    (settings) => settings.backups !== 'off' || retentionOf(settings) !== undefined,
    () => opened.keepHouse(fail),
    fail,
  );
  refreshes.visitShownDay();
  refreshes.refreshIfOld();
}
