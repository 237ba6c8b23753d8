import { type Backups, readBackups } from '../papers/backups.ts';
import type { PaperboyDatabase } from './db.ts';
import { readOwnRows } from './panel-row.ts';
import { withRoom } from './room.ts';
import { readTally } from './tally.ts';

/** What is known of the backups that are written by themselves. To be watched. */
export async function storedBackups(db: PaperboyDatabase): Promise<Backups> {
  return readBackups((await db.panel.get('backups'))?.value);
}

/** Changes what is known of them. */
export async function changeBackups(
  db: PaperboyDatabase,
  change: (backups: Backups) => Backups,
): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.panel, async () => {
      await db.panel.put({ key: 'backups', value: change(await storedBackups(db)) });
    }),
  );
}

/** The user has read what was the matter, and is not told again while it lasts; within the caller's transaction. */
export async function keepBackupsTold(db: PaperboyDatabase): Promise<void> {
  const backups = await storedBackups(db);
  if (backups.problem) {
    await db.panel.put({ key: 'backups', value: { ...backups, isTold: true } });
  }
}

/** A word that is another one whenever the user has made or changed something. */
export async function libraryChange(db: PaperboyDatabase): Promise<string> {
  return await db.transaction('r', db.tallies, db.marks, db.panel, async () => {
    const { generation, revision } = await readTally(db);
    const rows = await readOwnRows(db);
    const editions = (['settings', 'views', 'mutes'] as const).map(
      (key) => rows.get(key)?.edition ?? 0,
    );
    return [generation, revision, ...editions].join(' ');
  });
}
