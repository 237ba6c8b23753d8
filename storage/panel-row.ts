import { type OwnKey, ownKeys } from '../papers/second-copy/copy-keys.ts';
import type { Side } from '../papers/second-copy/copy-records.ts';
import type { PaperboyDatabase } from './db.ts';

/** Writes a row that has a second copy, within the caller's transaction or in one of its own. */
export async function putPanelRow(
  db: PaperboyDatabase,
  key: OwnKey,
  value: unknown,
): Promise<void> {
  await db.transaction('rw', db.panel, async () => {
    const { edition = 0 } = (await db.panel.get(key)) ?? {};
    await db.panel.put({ key, value, edition: edition + 1 });
  });
}

/** The rows that have a second copy. */
export async function readOwnRows(db: PaperboyDatabase): Promise<Side['own']> {
  const rows = await db.panel.bulkGet([...ownKeys]);
  return new Map(
    ownKeys.flatMap((key, at) => {
      const row = rows[at];
      return row ? [[key, { value: row.value, edition: row.edition ?? 0 }]] : [];
    }),
  );
}

/** A row without an edition was written by an older version, and so later than anything that the copy knows of. */
export async function giveEditions(db: PaperboyDatabase, copy: Side['own']): Promise<void> {
  await db.transaction('rw', db.panel, async () => {
    const own = [...(await readOwnRows(db))].filter(([, { edition }]) => edition === 0);
    const rows = own.map(([key, { value }]) => {
      return { key, value, edition: (copy.get(key)?.edition ?? 0) + 1 };
    });
    if (rows.length > 0) await db.panel.bulkPut(rows);
  });
}
