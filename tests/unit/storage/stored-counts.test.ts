import { expect, test } from 'vitest';
import { readStoredCounts } from '../../../storage/stored-counts.ts';
import { aMark, anEmptyDatabase, aPaper, friday, fridayNoon } from '../../fixtures/factories.ts';

test('papers, days and marks are counted, and the saved ones among the marks', async () => {
  const db = anEmptyDatabase();
  expect(await readStoredCounts(db)).toEqual({ papers: 0, days: 0, saved: 0, marked: 0 });
  await db.papers.bulkAdd([aPaper(), aPaper(), aPaper()]);
  await db.days.add({ day: friday, storedAt: fridayNoon, items: 3 });
  await db.marks.bulkAdd([aMark('2611.1', { savedAt: 1 }), aMark('2611.2', { seenAt: 1 })]);
  expect(await readStoredCounts(db)).toEqual({ papers: 3, days: 1, saved: 1, marked: 2 });
});
