import type { Table } from 'dexie';
import type { OwnKey } from '../papers/second-copy/copy-keys.ts';
import type { ListUndo } from '../papers/undo-list.ts';
import type { PaperboyDatabase } from './db.ts';
import { putPanelRow } from './panel-row.ts';
import { withRoom } from './room.ts';

/** What else belongs into the transaction, and its tables. */
interface Consequence<Item> {
  tables: Table[];
  follow: (undo: ListUndo<Item>) => Promise<void>;
}

/**
 * Changes a list of the user's that lies in one row, in one transaction, so that two windows never lose each other's
 * acts; an act that changes nothing writes nothing. Returns the way back.
 */
export async function editList<Item>(
  db: PaperboyDatabase,
  key: OwnKey,
  read: (raw: unknown) => Item[],
  edit: (items: Item[]) => Item[],
  also?: Consequence<Item>,
): Promise<ListUndo<Item>> {
  return await withRoom(db, () =>
    db.transaction('rw', [db.panel, ...(also?.tables ?? [])], async () => {
      const before = read((await db.panel.get(key))?.value);
      const after = edit(before);
      if (JSON.stringify(before) === JSON.stringify(after)) return { before, after };
      await putPanelRow(db, key, after);
      await also?.follow({ before, after });
      return { before, after };
    }),
  );
}
