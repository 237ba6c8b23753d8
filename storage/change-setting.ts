import { isRecord } from '../papers/is-record.ts';
import { readSettings, type SettingId, type Settings } from '../papers/settings.ts';
import type { PaperboyDatabase } from './db.ts';
import { beginDigest, channelTables } from './notice-channels.ts';
import { putPanelRow } from './panel-row.ts';
import { withRoom } from './room.ts';

/** Changes one setting; the others stay, also those that a newer version has stored. */
export async function changeSetting<Id extends SettingId>(
  db: PaperboyDatabase,
  id: Id,
  value: Settings[Id],
): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', id === 'digest' ? channelTables(db) : [db.panel], async () => {
      const stored = (await db.panel.get('settings'))?.value;
      const others = isRecord(stored) ? stored : {};
      await putPanelRow(db, 'settings', { ...others, [id]: value });
      const isDigestBegun = id === 'digest' && readSettings(stored).digest === 'off';
      if (isDigestBegun && value !== 'off') await beginDigest(db);
    }),
  );
}
