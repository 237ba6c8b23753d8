// First: it sets the order of the layers.
import '../../components/tokens.css';
import '../../components/looks.css';

import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { declareLanguage } from '../../components/language.ts';
import { loadKeyActs } from '../../components/late-keys.ts';
import { LateOpenPaper } from '../../components/late-views.ts';
import type { PanelActions } from '../../components/panel-view.ts';
import { Workspace } from '../../components/Workspace.tsx';
import { isSearched, type Place, queryOf } from '../../papers/view.ts';
import { readFirstScreen } from '../../storage/first-screen.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import { openTab } from '../shared/open-tab.ts';
import { showLook } from '../shared/show-look.ts';
import type { OpeningPanel } from './follow-store.ts';
import { lateActions } from './late-actions.ts';
import { resume } from './list-state.ts';
import { createPanelState } from './panel-state.ts';
import { panelView } from './panel-view.ts';
import { returnTo } from './reading-place.ts';
import { placeAsked } from './search-elsewhere.ts';

/** A store that does not answer must not keep the first frame back for longer. */
const firstReadMs = 1_000;

const state = createPanelState(Date.now(), navigator.onLine);
const view = panelView(state);
const { promise: coming, resolve: takeActions } = Promise.withResolvers<PanelActions>();
const actions = lateActions(coming);

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

function isNarrowed(place: Place): boolean {
  return !isSearched(place.view) && queryOf(placeAsked(place)) !== '';
}

async function loadReader(): Promise<void> {
  const { queryReader } = await import('./query-reader.ts');
  state.reader.value = queryReader;
}

/** Shows what is stored, without waiting for anything else. Returns the place that the reader left. */
async function paintFirstScreen(): Promise<Place | undefined> {
  const giveUp = new Promise<undefined>((resolve) => setTimeout(resolve, firstReadMs));
  const first = await Promise.race([readFirstScreen(), giveUp]).catch(fail);
  // A list that is narrowed or has muted papers cannot be drawn without what reads queries.
  if (first && (isNarrowed(first.place) || first.data.mutes.length > 0)) await loadReader();
  if (first) comeBack(first.place, first.data);
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  await afterPaint();
  return first ? placeAsked(first.place) : undefined;
}

const panel: OpeningPanel = {
  state,
  comeBack,
  knownPlace: () => knownPlace,
  afterPaint,
  take: takeActions,
  fail,
  storeFails,
};

async function open(): Promise<void> {
  declareLanguage();
  const settings = computed(() => state.data.value?.settings);
  effect(() => {
    if (settings.value) showLook(settings.value);
  });
  if (location.search === '?tab') {
    await openTab();
    window.close();
    return;
  }
  document.documentElement.dataset.surface = location.search === '?popup' ? 'popup' : 'page';
  const place = await paintFirstScreen();
  // Read and compiled while the rest of the list is drawn.
  const rest = Promise.all([import('./follow-store.ts'), loadReader()]);
  state.isWhole.value = true;
  await afterPaint();
  if (place?.anchor) returnTo(place.anchor);
  loadKeyActs().catch(fail);
  const [{ followStore }] = await rest;
  await followStore(panel, place !== undefined);
  // Only so that the first paper opens without a wait; whoever is quicker than this has it loaded at once.
  LateOpenPaper.load().catch(fail);
}

open().catch(storeFails);
