// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { backUpIfDue } from '../../../../entrypoints/shared/rolling-backup.ts';
import { storedBackups } from '../../../../storage/backups.ts';
import { changeSetting } from '../../../../storage/change-setting.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { savePapers, toggleSaved } from '../../../../storage/marks.ts';
import { dismissCopyNews, readCopyNews } from '../../../../storage/restored.ts';
import { anEmptyDatabase, fridayNoon } from '../../../fixtures/factories.ts';

const day = 24 * 3_600_000;

/** The browser's downloads, as they would be: each ends as `ending` says. */
class FakeDownloads {
  items = new Map<
    number,
    { id: number; filename: string; state: string; exists: boolean; error?: string }
  >();
  ending: { state: string; error?: string } = { state: 'complete' };
  isAllowed = true;
  removed: number[] = [];
  onChanged = { addListener: () => {}, removeListener: () => {} };
  download = async ({ filename }: { filename: string }) => {
    const id = this.items.size + 1;
    this.items.set(id, { id, filename: `/home/reader/${filename}`, exists: true, ...this.ending });
    return id;
  };
  search = async ({ id }: { id: number }) => [this.items.get(id)].flatMap((item) => item ?? []);
  removeFile = async (id: number) => {
    if (!this.items.get(id)?.exists) throw new Error('no such file');
    this.removed.push(id);
  };
  erase = async () => [];
}

let db: PaperboyDatabase;
let downloads: FakeDownloads;
let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  db = anEmptyDatabase();
  downloads = new FakeDownloads();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }),
  );
  Object.assign(browser, {
    downloads,
    permissions: { contains: async () => downloads.isAllowed },
  });
  errors = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  db.close();
});

const save = (number: number) => savePapers(db, [`2611.0000${number}`], number);

describe('a backup', () => {
  test('is written when the user has made something, and not again before they change it', async () => {
    await changeSetting(db, 'backups', 'daily');
    await save(1);
    await backUpIfDue(db, fridayNoon);
    await backUpIfDue(db, fridayNoon + 9 * day);
    expect((await storedBackups(db)).files).toMatchObject([{ kept: 1, writtenAt: fridayNoon }]);
    await save(2);
    await backUpIfDue(db, fridayNoon + 9 * day);
    expect((await storedBackups(db)).files).toMatchObject([{ kept: 1 }, { kept: 2 }]);
    expect(errors).not.toHaveBeenCalled();
  });

  test('that is too many is removed, unless its user has moved it; the fullest stays', async () => {
    await changeSetting(db, 'backups', 'daily');
    await changeSetting(db, 'backupsKept', '3');
    for (let number = 1; number <= 4; number += 1) {
      await save(number);
      await backUpIfDue(db, fridayNoon + number * day);
    }
    expect(downloads.removed).toEqual([1]);
    const moved = downloads.items.get(2);
    if (moved) moved.exists = false;
    for (let number = 5; number <= 8; number += 1) {
      await toggleSaved(db, `2611.0000${number - 4}`, number);
      await backUpIfDue(db, fridayNoon + number * day);
    }
    expect(downloads.removed).toEqual([1, 3, 5]);
    expect((await storedBackups(db)).files.map(({ kept }) => kept)).toEqual([4, 2, 1, 0]);
    expect(errors).not.toHaveBeenCalled();
  });

  test.each([
    [{ state: 'interrupted', error: 'FILE_NO_SPACE' }, 'diskFull'],
    [{ state: 'interrupted', error: 'FILE_ACCESS_DENIED' }, 'refused'],
  ] as const)('that ends with %o is told of once, and tried again', async (ending, problem) => {
    await changeSetting(db, 'backups', 'daily');
    await save(1);
    downloads.ending = ending;
    await backUpIfDue(db, fridayNoon);
    expect(await readCopyNews(db)).toEqual({ kind: 'backup-failed', problem });
    await dismissCopyNews(db);
    await backUpIfDue(db, fridayNoon + 1);
    expect(await readCopyNews(db)).toBeUndefined();
    expect((await storedBackups(db)).problem).toBe(problem);
    downloads.ending = { state: 'complete' };
    await backUpIfDue(db, fridayNoon + 2);
    expect(await storedBackups(db)).toMatchObject({ files: [{ kept: 1 }] });
    expect((await storedBackups(db)).problem).toBeUndefined();
  });

  test('that the browser does not allow any more is told of, until none is wanted', async () => {
    await changeSetting(db, 'backups', 'daily');
    await save(1);
    downloads.isAllowed = false;
    await backUpIfDue(db, fridayNoon);
    expect(await readCopyNews(db)).toEqual({ kind: 'backup-failed', problem: 'notAllowed' });
    await changeSetting(db, 'backups', 'off');
    await backUpIfDue(db, fridayNoon);
    expect(await readCopyNews(db)).toBeUndefined();
    expect(downloads.items.size).toBe(0);
  });
});
