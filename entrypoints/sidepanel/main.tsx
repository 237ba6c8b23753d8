// First: it sets the order of the layers.
import '../../components/tokens.css';

import { effect } from '@preact/signals';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { declareLanguage } from '../../components/language.ts';
import type { PanelActions } from '../../components/panel-view.ts';
import { Workspace } from '../../components/Workspace.tsx';
import type { Place } from '../../papers/view.ts';
import { readFirstScreen } from '../../storage/first-screen.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import { openTab } from '../shared/open-tab.ts';
import { showLook } from '../shared/show-look.ts';
import { hiddenActions } from './hidden-papers.ts';
import { followLeftUndo } from './left-undo.ts';
import { linkActions } from './link-actions.ts';
import { listActions } from './list-actions.ts';
import { resume, takeAnswer } from './list-state.ts';
import { markActions } from './mark-actions.ts';
import { notifier } from './notices.ts';
import { createPanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';
import { panelView } from './panel-view.ts';
import { followPlace, returnTo } from './reading-place.ts';
import { refreshActions } from './refresh-actions.ts';
import { followSearches, forgetAsked, placeAsked } from './search-elsewhere.ts';
import { watchSeen } from './seen-watch.ts';
import { watchWorker } from './worker-link.ts';

/** A store that does not answer must not keep the first frame back for longer. */
const firstReadMs = 1_000;
const clockMs = 15_000;

const state = createPanelState(Date.now(), navigator.onLine);
const view = panelView(state);
const { notify, holdNotice } = notifier(state);
const { promise: store, resolve: storeIsOpen } = Promise.withResolvers<PanelStore>();
let askAgain = () => {};
const refreshes = refreshActions(state, notify);
const marks = markActions(state, store, notify);
const lists = listActions(state, {
  askAgain: () => askAgain(),
  visitDay: refreshes.visitDay,
  onEnter: marks.forgetHeld,
});

const actions: PanelActions = {
  ...lists,
  ...marks,
  ...hiddenActions(state),
  ...linkActions(state, notify, marks.open),
  refresh: refreshes.refresh,
  askPermission: refreshes.askPermission,
  setSetting: async (id, value) => {
    try {
      await (await store).changeSetting(id, value);
    } catch (error) {
      fail(error);
      notify({ kind: 'storage-failed' });
    }
  },
  exportJson: async () => {
    try {
      notify({ kind: 'exported', count: await (await store).exportLibrary() });
    } catch (error) {
      fail(error);
      notify({ kind: 'storage-failed' });
    }
  },
  openInTab: () => openTab(),
  showHelp: (shown) => {
    state.isHelpShown.value = shown;
  },
  dismissNotice: () => notify(undefined),
  holdNotice,
  reload: () => location.reload(),
};

function fail(error: unknown): void {
  console.error('Paperboy:', error);
}

function storeFails(error: unknown): void {
  fail(error);
  state.storageFails.value = true;
}

function App() {
  return (
    <ErrorBoundary onReload={actions.reload} onError={fail}>
      <Workspace view={view.value} actions={actions} />
    </ErrorBoundary>
  );
}

/** After the frame that is being prepared has been painted. */
function afterPaint(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
  return promise;
}

state.place.value = placeAsked(state.place.peek());
/** The place at which the panel began: it is written already, or nothing is. */
let knownPlace = state.place.peek();

function comeBack(place: Place, data: PanelData): void {
  resume(state, placeAsked(place), data);
  knownPlace = state.place.peek();
}

/** Shows what is stored, without waiting for anything else. Returns the place that the reader left. */
async function paintFirstScreen(): Promise<Place | undefined> {
  const giveUp = new Promise<undefined>((resolve) => setTimeout(resolve, firstReadMs));
  const first = await Promise.race([readFirstScreen(), giveUp]).catch(fail);
  if (first) comeBack(first.place, first.data);
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  await afterPaint();
  return first ? placeAsked(first.place) : undefined;
}

/**
 * Brings the reader back where the first screen came too late or not at all. Until then no place is written: it would
 * wipe the one that they left.
 */
async function resumeLate(opened: PanelStore): Promise<void> {
  const left = await opened.readStoredScreen();
  if (left && state.place.peek() === knownPlace) {
    comeBack(left.place, left.data);
    await afterPaint();
    const { anchor } = placeAsked(left.place);
    if (anchor) returnTo(anchor);
  }
  keepPlaces(opened);
}

/** Writes down where the reader goes. */
function keepPlaces(opened: PanelStore): void {
  const keep = (place: Place) => opened.keepPlace(place).catch(fail);
  const placeChanged = followPlace(() => state.place.peek(), keep);
  effect(() => {
    if (state.place.value !== knownPlace) placeChanged();
  });
}

/** Follows the store from now on. */
async function followStore(isResumed: boolean): Promise<void> {
  const { openPanelStore } = await import('./panel-store.ts');
  const opened = openPanelStore();
  storeIsOpen(opened);
  if (isResumed) keepPlaces(opened);
  else await resumeLate(opened).catch(storeFails);
  const { promise: firstAnswer, resolve } = Promise.withResolvers<void>();
  const watching = opened.watchPanel(
    () => ({
      view: state.place.peek().view,
      day: state.pinnedDay.peek(),
      held: state.frozen.peek(),
    }),
    (data) => {
      takeAnswer(state, data);
      resolve();
    },
    storeFails,
  );
  askAgain = watching.again;
  watchWorker(watching.again);
  followLeftUndo(opened, marks.offerUndo, fail);
  forgetAsked();
  followSearches(opened, lists.find, fail);
  await firstAnswer;
  const { followMomentum } = await import('./follow-momentum.ts');
  followMomentum(state, opened, fail);
}

/** Everything that goes on while the panel is open. */
function followReader(): void {
  const seen = watchSeen(marks.passSeen);
  const observeCards = () =>
    seen.observe(document.querySelectorAll<HTMLElement>('[data-paper-id]'));
  new MutationObserver(observeCards).observe(document.body, { childList: true, subtree: true });
  observeCards();
  setInterval(() => {
    state.now.value = Date.now();
  }, clockMs);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refreshes.refreshIfOld();
  });
  for (const event of ['online', 'offline']) {
    window.addEventListener(event, () => {
      state.online.value = navigator.onLine;
      if (navigator.onLine) refreshes.refresh();
    });
  }
}

async function open(): Promise<void> {
  declareLanguage();
  effect(() => {
    const settings = state.data.value?.settings;
    if (settings) showLook(settings);
  });
  if (location.search === '?tab') {
    await openTab();
    window.close();
    return;
  }
  document.documentElement.dataset.surface = location.search === '?popup' ? 'popup' : 'page';
  const place = await paintFirstScreen();
  state.isWhole.value = true;
  await afterPaint();
  if (place?.anchor) returnTo(place.anchor);
  followReader();
  await followStore(place !== undefined);
  refreshes.visitShownDay();
  refreshes.refreshIfOld();
}

open().catch(storeFails);
