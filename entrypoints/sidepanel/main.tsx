// First: it sets the order of the layers.
import '../../components/tokens.css';

import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { PanelActions } from '../../components/panel-view.ts';
import type { Place } from '../../papers/view.ts';
import { readFirstScreen } from '../../storage/first-screen.ts';
import { listActions } from './list-actions.ts';
import { takeAnswer } from './list-state.ts';
import { markActions } from './mark-actions.ts';
import { notifier } from './notices.ts';
import { createPanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';
import { panelView } from './panel-view.ts';
import { followPlace, returnTo } from './reading-place.ts';
import { refreshActions } from './refresh-actions.ts';
import { watchSeen } from './seen-watch.ts';
import { watchWorker } from './worker-link.ts';

/** A store that does not answer must not keep the first frame back for longer. */
const firstReadMs = 1_000;
const clockMs = 15_000;

const state = createPanelState(Date.now(), navigator.onLine);
const view = panelView(state);
const notify = notifier(state);
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
  refresh: refreshes.refresh,
  askPermission: refreshes.askPermission,
  exportJson: async () => {
    try {
      notify({ kind: 'exported', count: await (await store).exportLibrary() });
    } catch (error) {
      fail(error);
      notify({ kind: 'storage-failed' });
    }
  },
  openInTab: () => {
    browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  },
  showHelp: (shown) => {
    state.isHelpShown.value = shown;
  },
  dismissNotice: () => notify(undefined),
  reload: () => location.reload(),
};

function fail(error: unknown): void {
  console.error('Paperboy:', error);
}

function App() {
  return (
    <ErrorBoundary onReload={actions.reload} onError={fail}>
      <Panel view={view.value} actions={actions} />
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

/** Shows what is stored, without waiting for anything else. Returns the place that the reader left. */
async function paintFirstScreen(): Promise<Place | undefined> {
  const giveUp = new Promise<undefined>((resolve) => setTimeout(resolve, firstReadMs));
  const first = await Promise.race([readFirstScreen(), giveUp]).catch(fail);
  if (first) {
    state.place.value = first.place;
    state.pinnedDay.value = first.place.view === 'day' ? first.data.day : undefined;
    takeAnswer(state, first.data);
  }
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  await afterPaint();
  return first?.place;
}

/** Follows the store from now on. */
async function followStore(): Promise<void> {
  const { openPanelStore } = await import('./panel-store.ts');
  const opened = openPanelStore();
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
    (error) => {
      fail(error);
      state.storageFails.value = true;
    },
  );
  askAgain = watching.again;
  storeIsOpen(opened);
  watchWorker(watching.again);
  await firstAnswer;
}

/** Everything that goes on while the panel is open. */
function followReader(): void {
  const seen = watchSeen(marks.passSeen);
  const observeCards = () =>
    seen.observe(document.querySelectorAll<HTMLElement>('[data-paper-id]'));
  new MutationObserver(observeCards).observe(document.body, { childList: true, subtree: true });
  observeCards();
  const keep = async (place: Place) => (await store).keepPlace(place).catch(fail);
  const placeChanged = followPlace(() => state.place.peek(), keep);
  effect(() => {
    if (state.place.value) placeChanged();
  });
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
  document.documentElement.dataset.surface = location.search === '?popup' ? 'popup' : 'page';
  const place = await paintFirstScreen();
  state.isWhole.value = true;
  await afterPaint();
  if (place?.anchor) returnTo(place.anchor);
  followReader();
  await followStore();
  refreshes.refreshIfOld();
}

open().catch((error: unknown) => {
  fail(error);
  state.storageFails.value = true;
});
