import type { CitationStyleId } from '../papers/citations/registry.ts';
import type { ReadCommunity } from '../papers/community.ts';
import type { ExportWish, ZoteroWish } from '../papers/export-wish.ts';
import type { FeedDay } from '../papers/feed-day.ts';
import type { Freshness } from '../papers/freshness.ts';
import type { HistoryProgress } from '../papers/history.ts';
import type { ListFacts } from '../papers/hub-list.ts';
import type { KeepAct } from '../papers/keep-act.ts';
import type { PaperLinks } from '../papers/links.ts';
import type { MediaHost } from '../papers/media.ts';
import type { Momentum } from '../papers/momentum.ts';
import type { Mute } from '../papers/mute.ts';
import type { TabPaper } from '../papers/open-tab/tab-paper.ts';
import type { OwnSort } from '../papers/own-sorts.ts';
import type { OwnView, OwnViewChange } from '../papers/own-view.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { PaperRow } from '../papers/paper-row.ts';
import type { Problem } from '../papers/problem.ts';
import type { Completion } from '../papers/query/complete.ts';
import type { QueryFacets } from '../papers/query/facets.ts';
import type { Screen } from '../papers/screen.ts';
import type { Correction } from '../papers/search/corrections.ts';
import type { SettingId, Settings } from '../papers/settings.ts';
import type { SourceState } from '../papers/source-state.ts';
import type { View } from '../papers/view.ts';
import type { CopyNews } from '../storage/restored.ts';
import type { TagCount } from '../storage/tags.ts';
import type { LoadMedia } from './held-media.ts';
import type { Marks } from './Marked.tsx';
import type { Notice } from './notice.ts';

/** What has come of asking the Hub's own search. */
export type HubSearch =
  | { kind: 'asking' }
  /** `count` papers that are not among those found here; `fetchedAt` in epoch ms. */
  | { kind: 'found'; count: number; fetchedAt: number }
  | { kind: 'failed'; problem: Pick<Problem, 'kind' | 'until'> };

/** What can lie over the panel. */
export type Sheet = 'help' | 'keep-view' | 'edit-view' | 'mutes' | 'tags' | 'bulk' | 'export';

/** What can be done to many papers at once. */
export type BulkAct = 'save' | 'seen' | 'hide';

/** Everything that the panel shows: rows in. */
export interface PanelView {
  now: number;
  view: View;
  /** The day on show, or at which the week or month stands; undefined in other views, and before the first paper. */
  day: FeedDay | undefined;
  /** The newest feed day that has papers. */
  today: FeedDay | undefined;
  /** The latest date that the picker offers. */
  latestDate: FeedDay;
  screen: Screen;
  rows: PaperRow[];
  /** The rows are still those of the list before: the one that was asked for is on its way. */
  isArriving: boolean;
  /** Counts the lists that the reader has entered: another number is another list. */
  entered: number;
  /** Papers that wait behind the list. */
  waiting: number;
  /** A day that has begun behind the one on show, with its papers. */
  newerDay: { day: FeedDay; count: number } | undefined;
  /** The Hub has changed the order of its list since the reader came in. */
  isReordered: boolean;
  /** Papers of the view before the filters, with those on show that have left it since. */
  members: number;
  /** What the reader can catch up on after an absence, in feed days and papers. */
  catchUp: { days: number; matter: number; rest: number } | undefined;
  /** What there is to tell of the second copy of what the reader keeps. */
  copyNews: CopyNews | undefined;
  /** What the reader has hidden or muted of the list: left out, how much of that is muted, and let in again for now. */
  hidden: { folded: number; muted: number; revealed: number };
  /** Undefined until it is known what of the new papers is muted. */
  newCount: number | undefined;
  savedCount: number;
  /** New papers in the list on show. */
  newShown: number;
  /** What the list is narrowed to, as text of the query language; empty where it is whole. */
  query: string;
  /** What a search says of itself; undefined in lists that are not found by one. */
  search:
    | {
        sort: OwnSort;
        /** How many papers match; undefined until the search has answered. */
        total: number | undefined;
        /** How many of those listed lack some of the words. */
        near: number;
        corrections: readonly Correction[];
        /** More papers match than are listed. */
        hasMore: boolean;
        /** How many papers can be searched. */
        stored: number;
        /** While papers are still being read: how many are, of how many. */
        reading: { ready: number; of: number } | undefined;
        /** What has come of asking the Hub's own search for this; undefined where it was not asked. */
        hub: HubSearch | undefined;
      }
    | undefined;
  /** Where the words that the list was narrowed to stand; undefined where there are none. */
  marks: Marks | undefined;
  /** What the choices of the filters would leave; undefined until it is counted. */
  facets: QueryFacets | undefined;
  /** How far back papers were fetched; undefined outside the search, and before the first papers. */
  history: HistoryProgress | undefined;
  /** What was searched for before, the latest first; only where a search begins. */
  searches: readonly string[];
  ownViews: readonly OwnView[];
  /** The reader's own view on show. */
  ownView: OwnView | undefined;
  mutes: readonly Mute[];
  freshness: Freshness;
  /** The day on show was read from the Hub at some time. */
  dayIsStored: boolean;
  /** How many of the feed days of the week or month on show were read; undefined in other views. */
  fetched: { days: number; of: number } | undefined;
  /** Items that could not be read. */
  badItems: number;
  source: SourceState | undefined;
  /** What is known of the list on show, where the Hub orders it by itself; undefined in other views. */
  list: ListFacts | undefined;
  settings: Settings;
  /** A refresh runs right now, or was asked for. */
  isChecking: boolean;
  openIds: ReadonlySet<PaperId>;
  /** The papers of the list that are picked out, to do one thing to all of them. */
  selectedIds: ReadonlySet<PaperId>;
  /** The card that the keys act upon. */
  currentId: PaperId | undefined;
  notice: Notice | undefined;
  /** The key of the act that undo takes back next. */
  nextUndo: number | undefined;
  /** The sheet that lies over the panel. */
  sheet: Sheet | undefined;
  /** False for the first frame: only the cards that fill it are drawn. */
  isWhole: boolean;
  /** How the upvotes of papers in the list move, where there is something to say. */
  momentum: ReadonlyMap<PaperId, Momentum>;
  /** Hosts of pictures that the user allows; undefined until pictures are wanted and the browser has said so. */
  mediaHosts: ReadonlySet<MediaHost> | undefined;
  /** The paper of the tab beside the panel; undefined where that is about none, or the reader does not want to know. */
  tabPaper: TabPaper | undefined;
}

/** Everything that the user can ask for: callbacks out. */
export interface PanelActions {
  showView: (view: View) => void;
  /** undefined goes back to the newest day. */
  showDay: (day: FeedDay | undefined) => void;
  /** Goes to the day, week or month before or after. */
  stepDay: (step: -1 | 1) => void;
  refresh: () => void;
  askPermission: () => void;
  showOwnView: (id: string) => void;
  /** Narrows the list, or searches, by a text of the query language. */
  setQuery: (text: string) => void;
  /** Looks in all papers for what the list is narrowed to. */
  widenSearch: () => void;
  /** Lets every paper in again; from the search of all papers back to the list before. */
  leaveSearch: () => void;
  /** Lets the waiting papers in and goes to the top. */
  showWaiting: () => void;
  /** Asks the Hub's own search for what is typed: the one thing that leaves this machine. */
  askHub: () => void;
  /** Wants papers back to the day. */
  fetchBackTo: (day: FeedDay) => void;
  pauseHistory: (isPaused: boolean) => void;
  /** Lists more of what was found. */
  showMore: () => void;
  /** Orders what is found among all papers; in a view of the reader's own, for good. */
  setSort: (sort: OwnSort) => void;
  /** Keeps what the list is narrowed to as a view of the reader's own, and goes there. */
  keepView: (name: string, fields: OwnViewChange) => void;
  changeView: (id: string, change: OwnViewChange) => void;
  removeView: (id: string) => void;
  /** Moves a view by one among the others. */
  moveView: (id: string, step: 1 | -1) => void;
  /** Folds away what the text of the query language asks for, from now on. */
  mute: (query: string) => void;
  unmute: (id: string) => void;
  forgetSearches: () => void;
  /** Asks the browser for notifications, at once within a click; true where they are allowed. */
  askNotices: () => Promise<boolean>;
  /** What can be written at the caret of the search field. */
  completeQuery: (text: string, caret: number) => Promise<Completion[]>;
  toggleOpen: (id: PaperId) => void;
  toggleSaved: (id: PaperId) => void;
  toggleSeen: (id: PaperId) => void;
  /** Hides the paper, or takes it off the hidden ones. */
  toggleHidden: (id: PaperId) => void;
  /** Lets the hidden papers into the list, or folds them away again. */
  showHidden: (isShown: boolean) => void;
  /** Opens one of the paper's links in a new tab, which is looked at at once or stays behind. */
  openLink: (id: PaperId, link: keyof PaperLinks, isBehind: boolean) => void;
  /** Shows the new papers that matter, and marks the others as seen. */
  catchUp: () => void;
  /** Does without, for this absence. */
  dismissCatchUp: () => void;
  /** The reader has read what there was to tell of the second copy. */
  dismissCopyNews: () => void;
  toggleSelected: (id: PaperId) => void;
  /** Selects from the current card to the next or previous one, and moves there. */
  drawOutSelection: (step: 1 | -1) => void;
  clearSelection: () => void;
  /** Does it to every selected paper, as one act. */
  actOnSelected: (act: BulkAct) => void;
  /** Marks the whole list on show as seen. */
  markAllSeen: () => void;
  /** Takes the last act back, or the one of that key. */
  undo: (key?: number) => void;
  /** Moves the keys' card by one, or to the one given. */
  moveCurrent: (to: 1 | -1 | PaperId) => void;
  setSetting: <Id extends SettingId>(id: Id, value: Settings[Id]) => void;
  /** Asks the Hub for what its page has beside the paper; only ever within a wish of the reader's. */
  readCommunity: ReadCommunity;
  copyLink: (paper: Paper) => void;
  copyCitation: (paper: Paper, style: CitationStyleId) => void;
  /** Changes what the user keeps with papers; each act can be taken back. */
  keep: (act: KeepAct) => void;
  readTags: () => Promise<readonly TagCount[]>;
  exportPapers: (wish: ExportWish) => void;
  /** Sends papers to the Zotero that runs on this machine; asks for it at once within the click. */
  sendToZotero: (wish: ZoteroWish) => void;
  exportJson: () => void;
  openInTab: () => void;
  openSettings: () => void;
  showSheet: (sheet: Sheet | undefined) => void;
  dismissNotice: () => void;
  /** Keeps the notice while the user is at it. */
  holdNotice: (isHeld: boolean) => void;
  /** Fetches a picture or video from a host that the user allows. */
  loadMedia: LoadMedia;
  /** Asks the user for hosts by their match patterns, at once within a click; true where they were granted. */
  askHosts: (patterns: readonly string[]) => Promise<boolean>;
  /** Looks for the paper among all that are stored, and opens it. */
  findPaper: (id: PaperId) => void;
  reload: () => void;
}
