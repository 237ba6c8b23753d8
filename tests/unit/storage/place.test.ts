import { expect, test } from 'vitest';
import type { Place } from '../../../papers/view.ts';
import { keepPlace, readStoredScreen, storedPlace } from '../../../storage/place.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';

test('the place is kept whole, and only the last one', async () => {
  const db = anEmptyDatabase();
  expect(await storedPlace(db)).toBeUndefined();
  await keepPlace(db, { view: 'new', queries: {} });
  const place: Place = {
    view: 'day',
    day: '2026-11-19',
    pickedOn: friday,
    anchor: { paperId: '2611.00001', offset: 12.5 },
    queries: { day: 'lantern', search: 'oil lamp' },
  };
  await keepPlace(db, place);
  expect(await storedPlace(db)).toEqual(place);
  expect(await db.panel.count()).toBe(1);
});

test('a stored place that is damaged falls back field by field', async () => {
  const db = anEmptyDatabase();
  await db.panel.add({
    key: 'place',
    value: { view: 'saved', day: 5, queries: { saved: 'x', day: 5 } },
  });
  expect(await storedPlace(db)).toEqual({ view: 'saved', queries: { saved: 'x' } });
});

test('what the reader left comes with its papers; a first run has left nothing', async () => {
  const db = anEmptyDatabase();
  expect(await readStoredScreen(db)).toBeUndefined();
  const [older, newest] = [aPaper({ day: '2026-11-18' }), aPaper()];
  await db.papers.bulkAdd([older, newest]);
  const place: Place = { view: 'day', day: '2026-11-18', pickedOn: friday, queries: {} };
  await keepPlace(db, place);
  expect(await readStoredScreen(db)).toMatchObject({
    place,
    data: { day: '2026-11-18', today: friday, members: [{ paper: older }] },
  });
  await keepPlace(db, { ...place, pickedOn: '2026-11-19' });
  expect(await readStoredScreen(db)).toMatchObject({ data: { day: friday } });
});
