// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lateCopyOf } from '../../../../entrypoints/shared/late-copy.ts';
import { secondCopyOf } from '../../../../entrypoints/shared/second-copy.ts';
import { compareCopies } from '../../../../storage/compare-copies.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { savePapers } from '../../../../storage/marks.ts';
import { dismissCopyNews, readCopyNews } from '../../../../storage/restored.ts';
import { anEmptyDatabase } from '../../../fixtures/factories.ts';

const { local } = browser.storage;
const savedIn = async () =>
  Object.keys(await local.get(null)).filter((key) => key.startsWith('kept:')).length;
const save = (db: PaperboyDatabase, number: number) =>
  savePapers(db, [`2611.${String(number).padStart(5, '0')}`], number);

let db: PaperboyDatabase;
beforeEach(() => {
  db = anEmptyDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the second copy', () => {
  test('is written once for acts that come while it waits for its turn', async () => {
    const copy = secondCopyOf(db, compareCopies);
    await copy.compare();
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const holding = navigator.locks.request('paperboy-second-copy', () => held);
    const set = vi.spyOn(local, 'set');
    const acts = [1, 2, 3].map(async (number) => {
      await save(db, number);
      await copy.follow();
    });
    await vi.waitFor(async () => expect(await db.marks.count()).toBe(3));
    letGo();
    await Promise.all([holding, ...acts]);
    expect(await savedIn()).toBe(3);
    // The records, and the canary.
    expect(set).toHaveBeenCalledTimes(2);
  });

  test('that cannot be written is told of once, until it can be again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const copy = secondCopyOf(db, compareCopies);
    await copy.compare();
    const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('quota exceeded'));
    await save(db, 1);
    await copy.follow();
    expect(await readCopyNews(db)).toEqual({ kind: 'failed', problem: 'storage-full' });
    await dismissCopyNews(db);
    await save(db, 2);
    await copy.follow();
    expect(await readCopyNews(db)).toBeUndefined();
    set.mockRestore();
    await save(db, 3);
    await copy.follow();
    expect(await savedIn()).toBe(3);
    vi.spyOn(local, 'set').mockRejectedValue(new Error('broken'));
    await save(db, 4);
    await copy.follow();
    expect(await readCopyNews(db)).toEqual({ kind: 'failed', problem: 'storage-broken' });
  });

  test('of a database that lost what the copy has is compared at once', async () => {
    const copy = secondCopyOf(db, compareCopies);
    await copy.compare();
    await save(db, 1);
    await copy.follow();
    await Promise.all([db.marks.clear(), db.tallies.clear()]);
    await save(db, 2);
    await copy.follow();
    expect(await db.marks.count()).toBe(2);
    expect(await readCopyNews(db)).toEqual({ kind: 'restored', kept: 1 });
  });

  test('is left to the worker by a page that finds it apart', async () => {
    const disconnect = vi.fn();
    const connect = vi
      .spyOn(browser.runtime, 'connect')
      .mockImplementation(() => ({ disconnect }) as never);
    const { follow } = lateCopyOf(db);
    await save(db, 1);
    await follow();
    expect([connect, disconnect].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    await secondCopyOf(db, compareCopies).compare();
    await save(db, 2);
    await follow();
    expect(connect).toHaveBeenCalledTimes(1);
    expect(await savedIn()).toBe(2);
  });

  test('for which there was no room is in the memory of its page, and comes back into an emptied database', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(browser.runtime, 'connect').mockReturnValue({ disconnect: () => {} } as never);
    await secondCopyOf(db, compareCopies).compare();
    const { follow } = lateCopyOf(db);
    await save(db, 1);
    await follow();
    const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'));
    await save(db, 2);
    await follow();
    await Promise.all(db.tables.map((table) => table.clear()));
    set.mockRestore();
    // As the browser closes it on an error.
    db.close({ disableAutoOpen: false });
    await db.marks.count();
    await vi.waitFor(async () => expect(await db.marks.get('2611.00002')).toBeDefined());
    expect(await readCopyNews(db)).toEqual({ kind: 'restored', kept: 1 });
  });
});
