import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { PaperRow } from '../../../papers/paper-row.ts';
import { dayShown, readPlace } from '../../../papers/view.ts';
import { databaseName } from '../../../storage/database-name.ts';
import { openDatabase, schemaVersions } from '../../../storage/db.ts';
import { readFirstScreen } from '../../../storage/first-screen.ts';
import { savePapers } from '../../../storage/marks.ts';
import type { PanelData } from '../../../storage/panel-data.ts';
import { newestDay } from '../../../storage/papers.ts';
import { readPanel } from '../../../storage/rows.ts';
import { anyContents, type Contents, fill, someIds } from '../../fixtures/arbitrary-database.ts';
import { fridayNoon } from '../../fixtures/factories.ts';

afterEach(() => Dexie.delete(databaseName));

const byId = (a: PaperRow, b: PaperRow) => (a.paper.id < b.paper.id ? -1 : 1);
const inOrder = (data: PanelData) => ({ ...data, members: data.members.toSorted(byId) });

describe('the first screen', () => {
  test('says what the panel’s own reading says, in every database and place', {
    timeout: 30_000,
  }, async () => {
    const check = async (contents: Contents) => {
      const db = openDatabase('strict');
      await fill(db, contents);
      // Half of the time by the tally, else by the index.
      if (contents.hasSource) await savePapers(db, someIds.slice(0, 2), fridayNoon);
      const place = readPlace(contents.place);
      const day = dayShown(place, await newestDay(db));
      const expected = await readPanel(db, { view: place.view, day, held: [] });
      db.close();
      const first = await readFirstScreen();
      await Dexie.delete(databaseName);
      expect(first?.place).toEqual(place);
      // What is muted cannot be told without what reads queries, and views come with the next answer.
      const newCount = expected.mutes.length === 0 ? expected.newCount : undefined;
      const told = { ...expected, newCount, ownViews: undefined };
      expect(first && inOrder(first.data)).toEqual(inOrder(told));
    };
    await fc.assert(fc.asyncProperty(anyContents, check), { numRuns: 100 });
  });

  test('does not create a database where there is none', async () => {
    expect(await readFirstScreen()).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await readFirstScreen()).toBeUndefined();
  });

  test('leaves the creation to Dexie, which finds nothing in its way', async () => {
    const [first, db] = [readFirstScreen(), openDatabase('strict')];
    await db.open();
    expect((await readPanel(db, { view: 'new', day: undefined, held: [] })).newCount).toBe(0);
    await first;
    db.close();
    expect((await readFirstScreen())?.data.today).toBeUndefined();
  });

  const whole = Object.assign({}, ...schemaVersions);
  test.each([
    ['empty', { other: 'id' }],
    ['without a table', { ...whole, unseen: null }],
    ['without the index of days', { ...whole, papers: 'id' }],
    ['without the index of saved papers', { ...whole, marks: 'paperId' }],
  ])('leaves a store of another shape to Dexie: %s', async (_, stores) => {
    const other = new Dexie(databaseName);
    other.version(1).stores(stores);
    await other.open();
    other.close();
    expect(await readFirstScreen()).toBeUndefined();
  });

  test('stands in nobody’s way when it is read', async () => {
    const db = openDatabase('strict');
    await db.open();
    await readFirstScreen();
    db.close();
    await db.delete();
    expect(await indexedDB.databases()).toEqual([]);
  });
});
