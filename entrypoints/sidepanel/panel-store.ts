import type { CatchUp } from '../../papers/catch-up.ts';
import type { FeedDay } from '../../papers/feed-day.ts';
import type { HistoryProgress } from '../../papers/history.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import type { Problem } from '../../papers/problem.ts';
import type { SettingId, Settings } from '../../papers/settings.ts';
import type { Place } from '../../papers/view.ts';
import { type Undo, undoMarks } from '../../storage/act.ts';
import { dismissCatchUp, noteVisit, readCatchUp } from '../../storage/catch-up.ts';
import { readCounts } from '../../storage/counts.ts';
import { openDatabase } from '../../storage/db.ts';
import { readHistory } from '../../storage/history.ts';
import { hasLeftSearch, takeLeftSearch } from '../../storage/left-search.ts';
import { hasLeftUndo, takeLeftUndo } from '../../storage/left-undo.ts';
import * as marks from '../../storage/marks.ts';
import type { PanelData, PanelQuestion } from '../../storage/panel-data.ts';
import { keepPlace, readStoredScreen } from '../../storage/place.ts';
import { type CopyNews, dismissCopyNews, readCopyNews } from '../../storage/restored.ts';
import { readPanel, readRows } from '../../storage/rows.ts';
import { recordProblem } from '../../storage/sources.ts';
import { type Watch, watch } from '../../storage/watch.ts';
import { whenSilent } from '../../storage/when-silent.ts';
import { lateCopyOf } from '../shared/late-copy.ts';
import { paintBadge } from '../shared/paint-badge.ts';
import { withBadgeOf } from './follow-badge.ts';
import { type KeepStore, keepStore } from './keep-store.ts';
import type { PanelState } from './panel-state.ts';
import { type ViewStore, viewStore } from './view-store.ts';

/** Every act upon marks, with the database left out. */
export interface Marks {
  toggleSaved: (id: string, was?: boolean) => Promise<Undo>;
  toggleSeen: (id: string, was?: boolean) => Promise<Undo>;
  toggleHidden: (id: string, was?: boolean) => Promise<Undo>;
  savePapers: (ids: string[]) => Promise<Undo>;
  markSeen: (ids: string[]) => Promise<Undo>;
  hidePapers: (ids: string[]) => Promise<Undo>;
  markRead: (id: string) => Promise<Undo>;
  undoMarks: (undo: Undo) => Promise<number>;
}

/** The store as a panel uses it; this module brings Dexie along, so it is loaded after the first frame. */
export interface PanelStore extends ViewStore, KeepStore {
  /** Tells where the store does not open. */
  whenSilent: (onSilence: (error: Error) => void) => void;
  marks: Marks;
  watchPanel: (
    question: () => PanelQuestion,
    onAnswer: (data: PanelData) => void,
    onError: (error: unknown) => void,
  ) => Watch;
  /** The rows of those papers that are stored, in the order of the ids. */
  readRows: (ids: readonly PaperId[]) => Promise<PaperRow[]>;
  /** Answers with the counts of the papers that are asked about, whenever they change. */
  watchCounts: (
    papers: () => { id: PaperId; day: FeedDay }[],
    onAnswer: (counts: Awaited<ReturnType<typeof readCounts>>) => void,
    onError: (error: unknown) => void,
  ) => Watch;
  keepPlace: (place: Place) => Promise<void>;
  changeSetting: <Id extends SettingId>(id: Id, value: Settings[Id]) => Promise<void>;
  /** What the reader left, for where the first screen could not bring it. */
  readStoredScreen: () => Promise<{ place: Place; data: PanelData } | undefined>;
  /** Tells whenever an act outside any panel has left its way back. */
  watchLeftUndo: (onLeft: () => void, onError: (error: unknown) => void) => Watch;
  takeLeftUndo: () => Promise<Undo | undefined>;
  /** Tells whenever words were picked elsewhere to be found here. */
  watchLeftSearch: (onLeft: () => void, onError: (error: unknown) => void) => Watch;
  takeLeftSearch: (windowId: number) => Promise<string | undefined>;
  /** Writes down what a request of the panel's own met, where the worker sees it. */
  recordProblem: (problem: Problem) => Promise<void>;
  /** Tells how far back papers were fetched, whenever that changes. */
  watchHistory: (
    onAnswer: (progress: HistoryProgress | undefined) => void,
    onError: (error: unknown) => void,
  ) => Watch;
  noteVisit: () => Promise<void>;
  watchCatchUp: (
    onAnswer: (catchUp: CatchUp | undefined) => void,
    onError: (error: unknown) => void,
  ) => Watch;
  dismissCatchUp: () => Promise<void>;
  /** Tells what there is to say of the second copy, whenever that changes. */
  watchCopyNews: (
    onAnswer: (news: CopyNews | undefined) => void,
    onError: (error: unknown) => void,
  ) => Watch;
  dismissCopyNews: () => Promise<void>;
  /** Paints the badge anew: whoever changed the store last may have died before that. */
  paintBadge: () => Promise<void>;
  /** Shows the paper of the tab beside the panel, as long as the settings ask for it. */
  followTab: (state: PanelState, onError: (error: unknown) => void) => Promise<void>;
  /** Writes backups and forgets old papers, as the settings ask for it. */
  keepHouse: (onError: (error: unknown) => void) => Promise<void>;
  /** Hands the user a file with everything they made; returns the number of papers in it. */
  exportLibrary: () => Promise<number>;
}

/** Opens the store for one panel. */
export function openPanelStore(): PanelStore {
  const db = openDatabase('strict');
  const withBadge = withBadgeOf(db, lateCopyOf(db));
  return {
    whenSilent: (onSilence) => whenSilent(db, onSilence),
    marks: {
      toggleSaved: withBadge((id, was) => marks.toggleSaved(db, id, Date.now(), was)),
      toggleSeen: withBadge((id, was) => marks.toggleSeen(db, id, Date.now(), was)),
      toggleHidden: withBadge((id, was) => marks.toggleHidden(db, id, Date.now(), was)),
      savePapers: withBadge((ids) => marks.savePapers(db, ids, Date.now())),
      hidePapers: withBadge((ids) => marks.hidePapers(db, ids, Date.now())),
      markSeen: withBadge((ids) => marks.markSeen(db, ids, Date.now())),
      markRead: withBadge((id) => marks.markRead(db, id, Date.now())),
      undoMarks: withBadge((undo) => undoMarks(db, undo, Date.now())),
    },
    watchPanel: (question, onAnswer, onError) =>
      watch(() => readPanel(db, question()), onAnswer, onError),
    readRows: (ids) => readRows(db, ids),
    watchCounts: (papers, onAnswer, onError) =>
      watch(() => readCounts(db, papers()), onAnswer, onError),
    keepPlace: (place) => keepPlace(db, place),
    changeSetting: withBadge(async (id, value) =>
      (await import('../../storage/change-setting.ts')).changeSetting(db, id, value),
    ),
    readStoredScreen: () => readStoredScreen(db),
    watchLeftUndo: (onLeft, onError) =>
      watch(
        () => hasLeftUndo(db),
        (isLeft) => isLeft && onLeft(),
        onError,
      ),
    takeLeftUndo: () => takeLeftUndo(db),
    watchLeftSearch: (onLeft, onError) =>
      watch(
        () => hasLeftSearch(db),
        (isLeft) => isLeft && onLeft(),
        onError,
      ),
    takeLeftSearch: (windowId) => takeLeftSearch(db, windowId, Date.now()),
    recordProblem: (problem) => recordProblem(db, problem, problem.until),
    watchHistory: (onAnswer, onError) =>
      watch(() => readHistory(db, Date.now()), onAnswer, onError),
    noteVisit: () => noteVisit(db, Date.now()),
    watchCatchUp: (onAnswer, onError) => watch(() => readCatchUp(db), onAnswer, onError),
    dismissCatchUp: () => dismissCatchUp(db, Date.now()),
    watchCopyNews: (onAnswer, onError) => watch(() => readCopyNews(db), onAnswer, onError),
    dismissCopyNews: () => dismissCopyNews(db),
    paintBadge: () => paintBadge(db),
    ...viewStore(db, withBadge),
    followTab: async (state, onError) =>
      (await import('./follow-tab.ts')).followTab(state, db, watch, onError),
    keepHouse: async (onError) => (await import('./upkeep.ts')).keepHouse(db, onError),
    ...keepStore(db, withBadge),
    exportLibrary: async () => (await import('../shared/export-library.ts')).exportLibrary(db),
  };
}
