import { Dexie } from 'dexie';

/** Writes rows under the schemas of that time, each version's with what it changed, and none of today's code. */
async function write({
  versions,
  rows,
}: {
  versions: { version: number; stores: Record<string, string> }[];
  rows: Record<string, object[]>;
}): Promise<void> {
  const old = new Dexie('paperboy');
  for (const { version, stores } of versions) old.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkPut(all);
  old.close();
}

export const rawStore = { write };
Object.assign(globalThis, { rawStore });
