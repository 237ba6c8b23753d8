import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { isStorageError } from '../../../storage/storage-error.ts';
import { anEmptyDatabase } from '../../fixtures/factories.ts';

test.each<[string, unknown, boolean]>([
  ['a closed database', new Dexie.DatabaseClosedError(), true],
  ['an aborted transaction', new Dexie.AbortError('aborted'), true],
  ['writes of many that failed', new Dexie.BulkError('2 failed', {}), true],
  ['the browser’s own', new DOMException('full', 'QuotaExceededError'), true],
  ['a defect of our own', new RangeError('Invalid time value'), false],
  ['an error in words', 'QuotaExceededError', false],
  ['nothing', undefined, false],
])('%s', (_, error, isOne) => {
  expect(isStorageError(error)).toBe(isOne);
});

test('what a closed database really throws is an error of the store', async () => {
  const db = anEmptyDatabase();
  await db.open();
  db.close();
  expect(isStorageError(await db.papers.count().catch((error: unknown) => error))).toBe(true);
});
