import { describe, expect, test } from 'vitest';
import { changeSetting } from '../../../storage/change-setting.ts';
import {
  addOwnView,
  changeOwnView,
  moveOwnView,
  removeOwnView,
  takeBackOwnViews,
} from '../../../storage/own-views.ts';
import { storedSettings } from '../../../storage/settings.ts';
import { storedOwnViews } from '../../../storage/stored-views.ts';
import { anEmptyDatabase } from '../../fixtures/factories.ts';
import { aView } from '../../fixtures/own-views.ts';

const { id: _id, ...fields } = aView();

async function someViews(...names: string[]) {
  const db = anEmptyDatabase();
  const ids: string[] = [];
  for (const name of names) ids.push((await addOwnView(db, { ...fields, name })).view.id);
  const namesNow = async () => (await storedOwnViews(db)).map(({ name }) => name);
  return { db, ids, namesNow };
}

describe('the user’s views', () => {
  test('are none at first', async () => {
    expect(await storedOwnViews(anEmptyDatabase())).toEqual([]);
  });

  test('that two windows add at once are both there, each under its own id', async () => {
    const db = anEmptyDatabase();
    const added = await Promise.all([addOwnView(db, fields), addOwnView(db, fields)]);
    const stored = await storedOwnViews(db);
    expect(new Set(stored.map(({ id }) => id)).size).toBe(2);
    expect(stored).toEqual(expect.arrayContaining(added.map(({ view }) => view)));
  });

  test('leave the settings alone', async () => {
    const db = anEmptyDatabase();
    await changeSetting(db, 'badge', 'dot');
    await addOwnView(db, fields);
    expect((await storedSettings(db)).badge).toBe('dot');
  });

  test('are changed, moved, removed, and all of it is taken back', async () => {
    const { db, ids, namesNow } = await someViews('a', 'b', 'c');
    const [first = '', second = ''] = ids;
    const undos = [
      await changeOwnView(db, second, { name: 'B', notify: true }),
      await moveOwnView(db, first, 2),
      await removeOwnView(db, second),
    ];
    expect(await namesNow()).toEqual(['c', 'a']);
    for (const undo of undos.reverse()) await takeBackOwnViews(db, undo);
    expect(await namesNow()).toEqual(['a', 'b', 'c']);
    expect(await storedOwnViews(db)).toEqual(undos.at(-1)?.before);
  });

  test('that are gone are not changed', async () => {
    const { db, namesNow } = await someViews('a');
    await changeOwnView(db, 'gone', { name: 'B' });
    expect(await namesNow()).toEqual(['a']);
  });
});
