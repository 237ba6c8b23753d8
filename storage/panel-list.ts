import type { ListUndo } from '../papers/undo-list.ts';
import type { PanelRow, PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';

/**
 * Changes a list of the user's that lies in one row, in one transaction, so that two windows never lose each other's
 * acts; an act that changes nothing writes nothing. Returns the way back.
 */
export async function editList<Item>(
  db: PaperboyDatabase,
  key: PanelRow['key'],
  read: (raw: unknown) => Item[],
  edit: (items: Item[]) => Item[],
): Promise<ListUndo<Item>> {
  return await withRoom(db, () =>
    db.transaction('rw', db.panel, async () => {
      const before = read((await db.panel.get(key))?.value);
      const after = edit(before);
      if (JSON.stringify(before) !== JSON.stringify(after))
        await db.panel.put({ key, value: after });
      return { before, after };
    }),
  );
}
