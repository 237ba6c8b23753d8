import { type Signal, signal } from '@preact/signals';
import type { Notice } from '../../components/panel-view.ts';
import type { CatchUp } from '../../papers/catch-up.ts';
import type { FeedDay } from '../../papers/feed-day.ts';
import { noFilters } from '../../papers/filters/registry.ts';
import type { MediaHost } from '../../papers/media.ts';
import type { Momentum } from '../../papers/momentum.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { nothingSelected, type Selection } from '../../papers/selection.ts';
import type { Place } from '../../papers/view.ts';
import type { PanelData } from '../../storage/panel-data.ts';

/** Everything that one open panel knows beside the database. */
export interface PanelState {
  place: Signal<Place>;
  /** The day on show: it stays when a newer one begins, until the reader goes there. */
  pinnedDay: Signal<FeedDay | undefined>;
  /** The store's last answer. */
  data: Signal<PanelData | undefined>;
  /** The ids of the list as the reader entered it. */
  frozen: Signal<readonly PaperId[]>;
  /** The next answer is a list that the reader enters. */
  mustEnter: Signal<boolean>;
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
  openIds: Signal<ReadonlySet<PaperId>>;
  currentId: Signal<PaperId | undefined>;
  notice: Signal<Notice | undefined>;
  /** The key of the act that undo takes back next. */
  nextUndo: Signal<number | undefined>;
  isHelpShown: Signal<boolean>;
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
}

/** The state of a panel that has just been opened. */
export function createPanelState(now: number, online: boolean): PanelState {
  return {
    place: signal({ view: 'day', filters: noFilters }),
    pinnedDay: signal(undefined),
    data: signal(undefined),
    frozen: signal([]),
    mustEnter: signal(true),
    leaving: signal(new Set()),
    revealed: signal(new Set()),
    entered: signal(0),
    isLate: signal(true),
    catchUp: signal(undefined),
    selection: signal(nothingSelected),
    openIds: signal(new Set()),
    currentId: signal(undefined),
    notice: signal(undefined),
    nextUndo: signal(undefined),
    isHelpShown: signal(false),
    now: signal(now),
    online: signal(online),
    asking: signal(0),
    storageFails: signal(false),
    isWhole: signal(false),
    momentum: signal(new Map()),
    mediaHosts: signal(undefined),
  };
}
