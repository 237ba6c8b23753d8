import { expect, test } from 'vitest';
import { jsonParts } from '../../../papers/exports/json.ts';
import type { Mark } from '../../../papers/mark.ts';
import { readLibrary } from '../../../storage/library.ts';
import { addMute } from '../../../storage/mutes.ts';
import { addOwnView } from '../../../storage/own-views.ts';
import { keepPlace } from '../../../storage/place.ts';
import { anEmptyDatabase, aPaper } from '../../fixtures/factories.ts';
import { aView } from '../../fixtures/own-views.ts';

test('the library holds every mark, and the papers that have one, without the store’s own stamp', async () => {
  const db = anEmptyDatabase();
  expect(await readLibrary(db)).toEqual({ marks: [], papers: [], place: undefined });
  const [saved, seen, unmarked] = [aPaper(), aPaper(), aPaper()];
  await db.papers.bulkAdd([{ ...saved, revision: 7 }, seen, unmarked]);
  const marks: Mark[] = [
    { paperId: '2401.00001', tags: ['gone'], status: 'done' },
    { paperId: saved.id, savedAt: 1, note: 'for Monday' },
    { paperId: seen.id, seenAt: 2 },
  ];
  await db.marks.bulkAdd(marks);
  const place = { view: 'saved', queries: {} } as const;
  await keepPlace(db, place);
  expect(await readLibrary(db)).toEqual({ marks, papers: [saved, seen], place });
});

test('the library and its export hold the user’s views and mutes', async () => {
  const db = anEmptyDatabase();
  const { id: _id, ...fields } = aView();
  const { view } = await addOwnView(db, fields);
  await addMute(db, 'up:<5', 1);
  const library = await readLibrary(db);
  expect(library).toMatchObject({ views: [view], mutes: [{ query: 'up:<5', mutedAt: 1 }] });
  const { views, mutes } = library;
  expect(JSON.parse([...jsonParts(library, 1)].join(''))).toMatchObject({ views, mutes });
});

test('the library holds what only a newer version knows of views, mutes and settings', async () => {
  const db = anEmptyDatabase();
  const view = { ...aView(), colour: 'teal' };
  const mute = { id: 'm', query: 'up:<5', mutedAt: 1, until: 9 };
  const settings = { theme: 'dark', voice: 'soft' };
  await db.panel.bulkPut([
    { key: 'views', value: [view] },
    { key: 'mutes', value: [mute] },
    { key: 'settings', value: settings },
  ]);
  expect(await readLibrary(db)).toMatchObject({ views: [view], mutes: [mute], settings });
});
