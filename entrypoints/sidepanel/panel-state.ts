import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Marks } from '../../components/Marked.tsx';
import type { Notice } from '../../components/notice.ts';
import type { HubSearch, Sheet } from '../../components/panel-view.ts';
import type { CatchUp } from '../../papers/catch-up.ts';
import type { FeedDay } from '../../papers/feed-day.ts';
import type { HistoryProgress } from '../../papers/history.ts';
import type { MediaHost } from '../../papers/media.ts';
import type { Momentum } from '../../papers/momentum.ts';
import type { TabPaper } from '../../papers/open-tab/tab-paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { QueryFacets } from '../../papers/query/facets.ts';
import type { Found, SearchAsk } from '../../papers/search-ask.ts';
import { nothingSelected, type Selection } from '../../papers/selection.ts';
import { isSearched, type Place, queryOf } from '../../papers/view.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import type { CopyNews } from '../../storage/restored.ts';
import type { QueryReader, RowTest } from './query-reader.ts';
import type { SearchState } from './search-state.ts';

/** Everything that one open panel knows beside the database. */
export interface PanelState extends SearchState {
  /** The day on show: it stays when a newer one begins, until the reader goes there. */
  pinnedDay: Signal<FeedDay | undefined>;
  /** The ids of the list as the reader entered it. */
  frozen: Signal<readonly PaperId[]>;
  /** The next answer is a list that the reader enters. */
  mustEnter: Signal<boolean>;
  /** The next answer brings more of what was found, at the reader's wish. */
  mustExtend: Signal<boolean>;
  /** Papers that are being hidden: the keys pass over them until the store has answered and they are gone. */
  leaving: Signal<ReadonlySet<PaperId>>;
  /** Hidden papers that the reader has asked to see in this list. */
  revealed: Signal<ReadonlySet<PaperId>>;
  /** Counts the lists that the reader has entered. */
  entered: Signal<number>;
  /** That answer lets itself be waited for: the list before is no longer shown. */
  isLate: Signal<boolean>;
  selection: Signal<Selection>;
  /** What the reader has missed while they were away. */
  catchUp: Signal<CatchUp | undefined>;
  /** What there is to tell of the second copy. */
  copyNews: Signal<CopyNews | undefined>;
  openIds: Signal<ReadonlySet<PaperId>>;
  currentId: Signal<PaperId | undefined>;
  notice: Signal<Notice | undefined>;
  /** The key of the act that undo takes back next. */
  nextUndo: Signal<number | undefined>;
  sheet: Signal<Sheet | undefined>;
  /** Epoch ms, moved on by a slow clock. */
  now: Signal<number>;
  online: Signal<boolean>;
  /** Requests to the worker that it has not answered yet. */
  asking: Signal<number>;
  storageFails: Signal<boolean>;
  isWhole: Signal<boolean>;
  /** How upvotes move; read after the first frame. */
  momentum: Signal<ReadonlyMap<PaperId, Momentum>>;
  /** Hosts of pictures that the user allows; undefined until pictures are wanted and the browser has said so. */
  mediaHosts: Signal<ReadonlySet<MediaHost> | undefined>;
  /** The paper of the tab beside the panel; undefined where that is about none, or nobody wants to know. */
  tabPaper: Signal<TabPaper | undefined>;
  /** How far back papers were fetched; undefined before the first papers. */
  history: Signal<HistoryProgress | undefined>;
  /** What the choices of the filters would leave of the list; undefined until it is counted. */
  facets: Signal<QueryFacets | undefined>;
  /** Finds the words of queries in texts; absent until a list is narrowed. */
  marksOf: Signal<((queries: readonly string[]) => Marks) | undefined>;
  /** Reads queries; absent until its code is there. */
  reader: Signal<QueryReader | undefined>;
  today: ReadonlySignal<FeedDay | undefined>;
  /** The begin of the current UTC day, epoch ms: what queries mean by now. */
  day: ReadonlySignal<number>;
  /** True for rows that the list's own query lets through. */
  passes: ReadonlySignal<RowTest>;
  /** True for rows that the reader has muted. */
  isMuted: ReadonlySignal<RowTest>;
}

/** What a row is asked by the list's query and by the mutes: made anew only when what they follow from changes. */
function testsOf({
  place,
  data,
  now,
  reader,
}: Pick<PanelState, 'place' | 'data' | 'now' | 'reader'>) {
  const text = computed(() => (isSearched(place.value.view) ? '' : queryOf(place.value)));
  const mutes = computed(() => data.value?.mutes);
  const today = computed(() => data.value?.today);
  const day = computed(() => Math.floor(now.value / dayMs) * dayMs);
  const context = () => ({ today: today.value, now: day.value });
  return {
    today,
    day,
    passes: computed(() =>
      text.value === '' ? always : (reader.value?.typed(text.value, context()) ?? always),
    ),
    isMuted: computed(() => {
      const muted = mutes.value ?? [];
      return muted.length === 0 ? never : (reader.value?.mutedBy(muted, context()) ?? never);
    }),
  };
}

const dayMs = 86_400_000;
/** So many of the papers that are found are listed at first. */
export const firstLimit = 200;

const always: RowTest = () => true;
const never: RowTest = () => false;

/** The state of a panel that has just been opened. */
export function createPanelState(now: number, online: boolean): PanelState {
  const signals = {
    place: signal<Place>({ view: 'day', queries: {} }),
    pinnedDay: signal<FeedDay | undefined>(undefined),
    data: signal<PanelData | undefined>(undefined),
    frozen: signal<readonly PaperId[]>([]),
    mustEnter: signal(true),
    mustExtend: signal(false),
    leaving: signal<ReadonlySet<PaperId>>(new Set()),
    revealed: signal<ReadonlySet<PaperId>>(new Set()),
    entered: signal(0),
    isLate: signal(true),
    catchUp: signal<CatchUp | undefined>(undefined),
    copyNews: signal<CopyNews | undefined>(undefined),
    selection: signal<Selection>(nothingSelected),
    openIds: signal<ReadonlySet<PaperId>>(new Set()),
    currentId: signal<PaperId | undefined>(undefined),
    notice: signal<Notice | undefined>(undefined),
    nextUndo: signal<number | undefined>(undefined),
    sheet: signal<Sheet | undefined>(undefined),
    now: signal(now),
    online: signal(online),
    asking: signal(0),
    storageFails: signal(false),
    isWhole: signal(false),
    momentum: signal<ReadonlyMap<PaperId, Momentum>>(new Map()),
    mediaHosts: signal<ReadonlySet<MediaHost> | undefined>(undefined),
    tabPaper: signal<TabPaper | undefined>(undefined),
    found: signal<{ ask: SearchAsk; answer: Found } | undefined>(undefined),
    searchProgress: signal<{ ready: number; of: number } | undefined>(undefined),
    hub: signal<{ text: string; said: HubSearch; ids: readonly PaperId[] } | undefined>(undefined),
    searchFails: signal(false),
    limit: signal(firstLimit),
    history: signal<HistoryProgress | undefined>(undefined),
    facets: signal<QueryFacets | undefined>(undefined),
    marksOf: signal<((queries: readonly string[]) => Marks) | undefined>(undefined),
    reader: signal<QueryReader | undefined>(undefined),
  };
  return { ...signals, ...testsOf(signals) };
}
