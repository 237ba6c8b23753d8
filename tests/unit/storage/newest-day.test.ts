import { expect, test } from 'vitest';
import { newestDay } from '../../../storage/papers.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';

test('the newest day is the latest that has papers; those without a day make none', async () => {
  const db = anEmptyDatabase();
  expect(await newestDay(db)).toBeUndefined();
  await db.papers.add(aPaper({ day: '', days: [] }));
  expect(await newestDay(db)).toBeUndefined();
  await db.papers.bulkAdd([aPaper({ day: '2026-11-19' }), aPaper({ day: '2026-11-18' })]);
  await db.days.add({ day: friday, storedAt: 1, items: 0 });
  expect(await newestDay(db)).toBe('2026-11-19');
});
