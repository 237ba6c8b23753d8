import { Dexie, type EntityTable, type Table } from 'dexie';
import type { FeedDay } from '../papers/feed-day.ts';
import type { HubList } from '../papers/hub-list.ts';
import type { Mark } from '../papers/mark.ts';
import type { CountHistory } from '../papers/momentum.ts';
import type { Paper } from '../papers/paper.ts';
import type { ActStamp } from '../papers/second-copy/canary.ts';
import type { SourceState, StoredDay } from '../papers/source-state.ts';
import type { Unseen } from '../papers/unseen.ts';
import { databaseName } from './database-name.ts';

/** One row of what the panel keeps for itself, e.g. the reader's place. */
export interface PanelRow {
  key:
    | 'place'
    | 'left-undo'
    | 'left-search'
    | 'settings'
    | 'visit'
    | 'views'
    | 'mutes'
    | 'notices'
    | 'searches'
    | 'restored'
    | 'copy-failed'
    | 'retention'
    | 'backups';
  value: unknown;
  /** How often it was written, where it has a second copy: the more often, the later. */
  edition?: number;
}

/** A paper's row: the paper, and the number of the write that last changed it; rows of version 3 and before lack it. */
export type PaperRecord = Paper & { revision?: number };

/** The search's index as bytes: a copy that can be built anew from the papers at any time. */
export interface SearchArchive {
  index: ArrayBuffer;
  facts: ArrayBuffer;
  /** It holds all that was written up to this revision. */
  revision: number;
}

/** What the marks are as a whole, kept beside them: a store that has lost some does not agree with it. */
export interface MarksTally {
  id: 'marks';
  /** Made up with the row: another store has another one. */
  generation: string;
  /** The number of the last act upon marks. */
  revision: number;
  /** How many rows there are, those that hold nothing but stamps among them. */
  marks: number;
  kept: number;
  /** The last acts, each with a number made up for it; rows of an earlier version lack them. */
  acts?: readonly ActStamp[];
  /** How many papers were saved as of a revision; rows of an earlier version lack it, or have that of an earlier one. */
  saved?: { count: number; asOf: number };
}

/** Every schema version ever shipped, append only; `tests/fixtures/db/v<N>.json` holds a dump of each. */
export const schemaVersions: Record<string, string>[] = [
  {
    papers: 'id, day',
    marks: 'paperId, savedAt',
    unseen: 'paperId, day',
    days: 'day',
    sources: 'id',
    panel: 'key',
  },
  { counts: 'paperId' },
  { lists: 'id' },
  { papers: 'id, day, revision', search: 'id' },
  { marks: 'paperId, savedAt, revision, *tags', tallies: 'id' },
];

/** So long a database that could not be opened is left alone. */
const restMs = 500;

/** The database: the one channel between the worker and the pages. */
export class PaperboyDatabase extends Dexie {
  declare papers: EntityTable<PaperRecord, 'id'>;
  declare marks: EntityTable<Mark, 'paperId'>;
  declare unseen: EntityTable<Unseen, 'paperId'>;
  declare days: Table<StoredDay, FeedDay>;
  declare sources: EntityTable<SourceState, 'id'>;
  declare panel: EntityTable<PanelRow, 'key'>;
  declare counts: EntityTable<CountHistory, 'paperId'>;
  declare lists: EntityTable<HubList, 'id'>;
  declare search: EntityTable<SearchArchive & { id: 'archive' }, 'id'>;
  declare tallies: EntityTable<MarksTally, 'id'>;

  declare private wasOpen?: boolean;
  /** Called whenever it was opened anew, by then perhaps emptied: browsers empty what they cannot read. */
  declare onReopened?: () => void;

  /**
   * An opening that failed, be it on a full disk, is not the last one: whoever asks after a while has it opened anew.
   * Of itself Dexie would fail for good.
   */
  override open() {
    const opening = super.open();
    const rest = () => {
      if (!this.isOpen() && !this.hasBeenClosed()) this.close({ disableAutoOpen: false });
    };
    opening.then(
      () => {
        if (this.wasOpen) this.onReopened?.();
        this.wasOpen = true;
      },
      () => setTimeout(rest, restMs),
    );
    return opening;
  }
}

/**
 * Opens the database lazily. `strict` asks the disk to have the data before a write is acknowledged: for pages,
 * which write marks. The cache is off: it answers stale after a worker dies between commit and broadcast.
 */
export function openDatabase(
  durability: 'strict' | 'relaxed',
  name = databaseName,
): PaperboyDatabase {
  const db = new PaperboyDatabase(name, {
    cache: 'disabled',
    chromeTransactionDurability: durability,
  });
  schemaVersions.forEach((stores, index) => {
    db.version(index + 1).stores(stores);
  });
  return db;
}
