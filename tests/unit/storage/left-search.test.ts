import { expect, test } from 'vitest';
import { hasLeftSearch, leaveSearch, takeLeftSearch } from '../../../storage/left-search.ts';
import { anEmptyDatabase, fridayNoon as now } from '../../fixtures/factories.ts';

const search = { text: 'draft trees', windowId: 7 };

test('words are taken once, by the window that they were left for', async () => {
  const db = anEmptyDatabase();
  await leaveSearch(db, search, now);
  expect(await hasLeftSearch(db)).toBe(true);
  expect(await takeLeftSearch(db, 8, now)).toBeUndefined();
  expect(await takeLeftSearch(db, 7, now + 1000)).toBe('draft trees');
  expect(await takeLeftSearch(db, 7, now + 1000)).toBeUndefined();
  expect(await hasLeftSearch(db)).toBe(false);
});

test('words that nobody took within a minute are forgotten, whoever asks', async () => {
  const db = anEmptyDatabase();
  await leaveSearch(db, search, now);
  expect(await takeLeftSearch(db, 8, now + 61_000)).toBeUndefined();
  expect(await hasLeftSearch(db)).toBe(false);
});

test.each([5, null, {}, { text: 5, windowId: 7, at: now }, { text: 'a', windowId: 7 }])(
  'what is damaged is dropped: %o',
  async (value) => {
    const db = anEmptyDatabase();
    await db.panel.add({ key: 'left-search', value });
    expect(await takeLeftSearch(db, 7, now)).toBeUndefined();
    expect(await hasLeftSearch(db)).toBe(false);
  },
);
