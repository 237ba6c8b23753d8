import type { ListedPaper } from '../../papers/exports/export-format.ts';
import type { StoredKeepAct } from '../../papers/keep-act.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Undo } from '../../storage/act.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import type { TagCount } from '../../storage/tags.ts';
import type { WithBadge } from './follow-badge.ts';

/** Acts upon what the user keeps, with the database left out. */
export interface KeepStore {
  /** Returns the way back; empty where nothing changed. */
  keep: (act: StoredKeepAct) => Promise<Undo>;
  readTags: () => Promise<readonly TagCount[]>;
  /** The papers that the user keeps, the one saved last first. */
  readKept: () => Promise<readonly ListedPaper[]>;
  /** Papers in the order of the ids, with all that their marks hold. */
  readListed: (ids: readonly PaperId[]) => Promise<readonly ListedPaper[]>;
}

/** These acts; their code comes with the first wish. */
export function keepStore(db: PaperboyDatabase, withBadge: WithBadge): KeepStore {
  return {
    keep: withBadge(async (act) =>
      (await import('../../storage/keep.ts')).keep(db, act, Date.now()),
    ),
    readKept: async () => (await import('../../storage/library.ts')).readKept(db),
    readListed: async (ids) => (await import('../../storage/library.ts')).readListed(db, ids),
    readTags: async () => (await import('../../storage/tags.ts')).readTags(db),
  };
}
