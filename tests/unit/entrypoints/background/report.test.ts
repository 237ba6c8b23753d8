// @vitest-environment node
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { report } from '../../../../entrypoints/background/report.ts';
import { anEmptyDatabase } from '../../../fixtures/factories.ts';

const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => consoleError.mockClear());

test('work that succeeds leaves no trace', async () => {
  const db = anEmptyDatabase();
  await report(db, async () => 7);
  expect(await db.sources.count()).toBe(0);
  expect(consoleError).not.toHaveBeenCalled();
});

test.each<[string, unknown, string | undefined]>([
  ['a broken store', new Dexie.UnknownError('lost'), 'storage-broken'],
  ['a full store', new Dexie.QuotaExceededError('full'), 'storage-full'],
  ['a defect of our own', new TypeError('not a function'), undefined],
])(
  '%s is written to the console, and where the store is to blame to its row',
  async (_, error, kind) => {
    const db = anEmptyDatabase();
    await report(db, () => Promise.reject(error));
    expect(consoleError.mock.calls).toEqual([['Paperboy:', error]]);
    const source = await db.sources.get('daily-papers');
    expect(source?.problem?.kind).toBe(kind);
    if (kind) expect(source?.problem?.detail).toBe(String(error));
  },
);

test('a store that cannot even take its own problem breaks nothing', async () => {
  const db = anEmptyDatabase();
  await db.open();
  db.close();
  const work = async () => await db.papers.count();
  await expect(report(db, work)).resolves.toBeUndefined();
  expect(consoleError.mock.calls.length).toBe(2);
});
