import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { undoMarks } from '../../../storage/act.ts';
import { openDatabase, schemaVersions } from '../../../storage/db.ts';
import { readLibrary } from '../../../storage/library.ts';
import { savePapers, toggleSaved } from '../../../storage/marks.ts';
import { readPanel } from '../../../storage/rows.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { contentsOf, rowsOf } from '../../fixtures/factories.ts';

/** What a version of the product left on somebody's disk; rows stand in the order of their keys. */
interface Dump {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}

const folder = join(import.meta.dirname, '../../fixtures/db');
const fileOf = (version: number) => join(folder, `v${version}.json`);
const readDump = (version: number) => JSON.parse(readFileSync(fileOf(version), 'utf8')) as Dump;
const now = Date.parse('2026-11-27T10:00:00Z');
const versions = schemaVersions.map((_, index) => index + 1);

/** Writes the dump as the product of that time did, without any of today's code. */
async function restore(name: string, dump: Dump): Promise<void> {
  const old = new Dexie(name);
  for (let version = 1; version <= dump.version; version += 1) {
    old.version(version).stores(readDump(version).stores);
  }
  for (const [table, rows] of Object.entries(dump.rows)) await old.table(table).bulkAdd(rows);
  old.close();
}

describe.each(versions)('database version %i', (version) => {
  test('has a dump, with a row in every table', () => {
    expect(existsSync(fileOf(version)), `${fileOf(version)} is missing`).toBe(true);
    const { rows, ...dump } = readDump(version);
    expect(dump.version).toBe(version);
    const tables = Object.assign({}, ...schemaVersions.slice(0, version));
    for (const [table, schema] of Object.entries(tables)) {
      if (schema !== null) expect(rows[table]?.length, table).toBeGreaterThan(0);
    }
  });

  test('is still declared as it was shipped', () => {
    expect(schemaVersions[version - 1]).toEqual(readDump(version).stores);
  });

  test('keeps every row when today’s code opens it, twice', async () => {
    const dump = readDump(version);
    const name = `dump-${version}`;
    await restore(name, dump);
    for (let opening = 1; opening <= 2; opening += 1) {
      const db = openDatabase('strict', name);
      const contents = await rowsOf(db);
      for (const [table, rows] of Object.entries(dump.rows)) {
        expect(contents[table], table).toEqual(rows);
      }
      expect(db.verno).toBe(schemaVersions.length);
      db.close();
    }
  });

  test('is read and written by today’s code', async () => {
    const dump = readDump(version);
    await restore(`used-${version}`, dump);
    const db = openDatabase('strict', `used-${version}`);
    const before = await contentsOf(db);
    const saved = await readPanel(db, { view: 'saved', day: undefined, held: [] });
    expect(saved.members.length).toBe(saved.savedCount);
    expect(saved.savedCount).toBeGreaterThan(0);
    expect(bareMarks((await readLibrary(db)).marks)).toEqual(before.marks);
    for (const { paper } of saved.members) {
      await undoMarks(db, await toggleSaved(db, paper.id, now, true), now);
    }
    expect(await contentsOf(db)).toEqual(before);
  });
});

test('a later version’s database opens, and its tables and fields are left alone', async () => {
  const later = new Dexie('later');
  const stores = { ...Object.assign({}, ...schemaVersions), shelves: 'id' };
  later.version(schemaVersions.length + 5).stores(stores);
  const mark = { paperId: '2611.00001', rating: 5 };
  await later.table('marks').add(mark);
  await later.table('shelves').add({ id: 'oak' });
  later.close();

  const db = openDatabase('strict', 'later');
  await undoMarks(db, await savePapers(db, [mark.paperId], 1), 2);
  expect(bareMarks(await db.marks.toArray())).toEqual([mark]);
  db.close();
  await later.open();
  expect(await later.table('shelves').toArray()).toEqual([{ id: 'oak' }]);
});

test.each(['strict', 'relaxed'] as const)(
  'writes ask the disk for %s durability',
  async (asked) => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = openDatabase(asked, `durable-${asked}`);
    await savePapers(db, ['2611.00001'], 1);
    const write = transaction.mock.calls.find(([, mode]) => mode === 'readwrite');
    expect(write?.[2]).toEqual({ durability: asked });
    transaction.mockRestore();
  },
);
