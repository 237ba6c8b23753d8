// @vitest-environment node
import { expect, test, vi } from 'vitest';
import type { ImportView } from '../../../../components/import-view.ts';
import { importing } from '../../../../entrypoints/options/importing.ts';
import { readImport } from '../../../../papers/imports/registry.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { anEmptyDatabase, aPaper, contentsOf, fridayNoon } from '../../../fixtures/factories.ts';
import { fillDisk } from '../../../fixtures/failing-store.ts';

const [one, two] = ['2611.00001', '2611.00002'];
const library = JSON.stringify({
  ...{ format: 'paperboy', version: 2 },
  marks: [{ paperId: one, savedAt: 5 }],
  papers: [aPaper({ id: one, title: 'Of Lanterns' })],
  views: [{ id: 'v', name: 'Lanterns', query: 'lantern' }],
  settings: { density: 'compact' },
});

function world(db: PaperboyDatabase = anEmptyDatabase()) {
  const views: ImportView[] = [];
  const follow = vi.fn(async () => {});
  const fail = vi.fn();
  const actions = importing(db, {
    show: (view) => views.push(view),
    ...{ follow, fail },
    now: () => fridayNoon,
    read: async (source) =>
      readImport(typeof source === 'string' ? source : await source.text(), fridayNoon),
    askAbout: async (_, ids, { told, stored }) => {
      for (const id of ids) stored(id);
      told({ asked: ids.length, of: ids.length, isOver: true, notAtHub: [] });
    },
  });
  const last = () => views.at(-1);
  const until = (kind: ImportView['kind']) => vi.waitFor(() => expect(last()?.kind).toBe(kind));
  /** Imports the library, and takes that back. */
  const importAndUndo = async () => {
    actions.readText(library);
    await until('preview');
    actions.apply();
    await until('done');
    actions.undo();
    await until('undone');
  };
  return { db, actions, views, last, until, importAndUndo, follow, fail };
}

test('what is read is named, then shown, and written at a word alone', async () => {
  const { db, actions, views, last, until, follow } = world();
  const before = await contentsOf(db);
  actions.readFile(new File([library], 'mine.json'));
  expect(last()).toEqual({ kind: 'reading', name: 'mine.json' });
  await until('preview');
  expect(await contentsOf(db)).toEqual(before);
  expect(last()).toMatchObject({ format: 'json', titles: new Map([[one, 'Of Lanterns']]) });
  actions.apply();
  actions.apply();
  await until('done');
  expect(views.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  expect(last()).toMatchObject({ added: 1, changed: 0, unknown: 0 });
  expect((await contentsOf(db)).marks).toEqual([{ paperId: one, savedAt: 5 }]);
  expect(follow).toHaveBeenCalledOnce();
});

test('a part that is not wanted stays away', async () => {
  const { db, actions, until } = world();
  actions.readText(library);
  await until('preview');
  actions.want('settings', false);
  actions.want('views', false);
  actions.want('views', true);
  actions.apply();
  await until('done');
  expect(await db.panel.toCollection().primaryKeys()).toEqual(['views']);
});

test('an import that was given up writes nothing, and can begin anew', async () => {
  const { db, actions, last, until } = world();
  actions.readText(library);
  actions.cancel();
  expect(last()).toEqual({ kind: 'idle' });
  actions.readText(two);
  await until('preview');
  actions.cancel();
  actions.apply();
  expect(await db.marks.count()).toBe(0);
});

test('an import is taken back by one word', async () => {
  const { db, importAndUndo, follow } = world();
  await importAndUndo();
  expect((await contentsOf(db)).marks).toEqual([]);
  expect(follow).toHaveBeenCalledTimes(2);
});

test('a file of more than 100 MB is not read', () => {
  const { actions, views } = world();
  const file = new File([''], 'large.json');
  Object.defineProperty(file, 'size', { value: 100_000_001 });
  actions.readFile(file);
  expect(views).toEqual([{ kind: 'failed', why: 'tooLarge' }]);
});

test('what cannot be stored is told, and nothing has changed', async () => {
  const { db, actions, last, until, fail } = world();
  actions.readText(library);
  await until('preview');
  fillDisk(db, { at: 'request' });
  actions.apply();
  await until('failed');
  expect(last()).toMatchObject({ why: 'failed' });
  expect(fail).toHaveBeenCalledOnce();
  expect(await db.marks.count()).toBe(0);
});

test('papers that the Hub has told about are unknown no more', async () => {
  const { actions, last, until } = world();
  actions.readText(`${one}\n${two}`);
  await until('preview');
  actions.apply();
  await until('done');
  expect(last()).toMatchObject({ unknown: 2 });
  actions.askHub();
  await vi.waitFor(() => expect(last()).toMatchObject({ unknown: 0, asking: { asked: 2 } }));
});

test('an import that was undone can be had again, by bringing back what was removed since', async () => {
  const { db, actions, last, until, importAndUndo } = world();
  const wanted = async () => (await db.marks.get(one))?.savedAt;
  await importAndUndo();
  expect(await wanted()).toBeUndefined();
  actions.readText(library);
  await until('preview');
  expect(last()).toMatchObject({ plan: { added: [], removedSince: [one] }, bringsBack: false });
  actions.bringBack(true);
  await vi.waitFor(() =>
    expect(last()).toMatchObject({ plan: { added: [{ paperId: one }] }, bringsBack: true }),
  );
  actions.apply();
  await until('done');
  expect(await wanted()).toBe(5);
});
