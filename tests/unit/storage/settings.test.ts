import { expect, test } from 'vitest';
import { initialSettings } from '../../../papers/settings.ts';
import { changeSetting } from '../../../storage/change-setting.ts';
import { keepPlace, storedPlace } from '../../../storage/place.ts';
import { readPanel } from '../../../storage/rows.ts';
import { storedSettings } from '../../../storage/settings.ts';
import { watch } from '../../../storage/watch.ts';
import { eventually } from '../../fixtures/eventually.ts';
import { anEmptyDatabase } from '../../fixtures/factories.ts';

const question = { view: 'new', day: undefined, held: [] } as const;

test('settings that nobody chose are the initial ones', async () => {
  expect(await storedSettings(anEmptyDatabase())).toEqual(initialSettings);
});

test('one setting changes, the others and the place stay', async () => {
  const db = anEmptyDatabase();
  const place = { view: 'saved', queries: {} } as const;
  await keepPlace(db, place);
  await changeSetting(db, 'theme', 'dark');
  await changeSetting(db, 'singleKeys', false);
  await changeSetting(db, 'theme', 'light');
  expect(await storedSettings(db)).toEqual({
    ...initialSettings,
    theme: 'light',
    singleKeys: false,
  });
  expect(await storedPlace(db)).toEqual(place);
});

test('two windows that change different settings at once lose neither', async () => {
  const db = anEmptyDatabase();
  await Promise.all([changeSetting(db, 'badge', 'dot'), changeSetting(db, 'density', 'compact')]);
  expect(await storedSettings(db)).toMatchObject({ badge: 'dot', density: 'compact' });
});

test('what a newer version has stored survives a change', async () => {
  const db = anEmptyDatabase();
  await db.panel.put({ key: 'settings', value: { typeface: 'serif', badge: 'pulsing' } });
  await changeSetting(db, 'theme', 'dark');
  const row = await db.panel.get('settings');
  expect(row?.value).toEqual({ typeface: 'serif', badge: 'pulsing', theme: 'dark' });
});

test('settings that are no record are replaced', async () => {
  const db = anEmptyDatabase();
  await db.panel.put({ key: 'settings', value: 'dark' });
  await changeSetting(db, 'theme', 'dark');
  expect((await db.panel.get('settings'))?.value).toEqual({ theme: 'dark' });
});

test('an open panel hears of a change; a scroll is no news to it', async () => {
  const db = anEmptyDatabase();
  const themes: string[] = [];
  const watching = watch(
    () => readPanel(db, question),
    ({ settings }) => themes.push(settings.theme),
    (error) => expect(error).toBeUndefined(),
  );
  await eventually(() => expect(themes).toEqual(['system']));
  await keepPlace(db, { view: 'saved', queries: {} });
  await changeSetting(db, 'theme', 'dark');
  await eventually(() => expect(themes).toEqual(['system', 'dark']));
  watching.stop();
});
