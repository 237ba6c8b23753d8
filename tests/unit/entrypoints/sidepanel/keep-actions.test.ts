import { beforeEach, expect, test, vi } from 'vitest';
import type { Notice } from '../../../../components/notice.ts';
import { keepActions } from '../../../../entrypoints/sidepanel/keep-actions.ts';
import { keepStore } from '../../../../entrypoints/sidepanel/keep-store.ts';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import type { MarkActions } from '../../../../entrypoints/sidepanel/mark-actions.ts';
import type { Marks } from '../../../../entrypoints/sidepanel/panel-store.ts';
import { undoMarks } from '../../../../storage/act.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { anEmptyDatabase, aPaper } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const paper = aPaper({ title: 'On Lamps' });
const { id } = paper;
const other = '2611.19999';
let db: PaperboyDatabase;

interface Done {
  title: string | undefined;
  notice: Notice;
  takeBack: () => Promise<unknown>;
}

/** A reader before a list with one paper; what was done is gathered in its order. */
function aReader() {
  const state = aPanelState();
  takeAnswer(state, aPanelData({ members: [{ paper, mark: undefined, isNew: false }] }));
  const done: Done[] = [];
  let last = Promise.resolve();
  const act: MarkActions['act'] = (title, work, noticeOf) => {
    last = last.then(async () => {
      const undo = await work({} as Marks);
      const notice = noticeOf?.(undo);
      if (notice) done.push({ title, notice, takeBack: () => undoMarks(db, undo, Date.now()) });
    });
    return last;
  };
  const fail = vi.fn();
  const keep = keepActions(
    state,
    keepStore(db, (work) => work),
    act,
    fail,
  );
  return {
    done,
    fail,
    act: async (wanted: Parameters<typeof keep>[0]) => {
      keep(wanted);
      await last;
    },
  };
}

const mark = () => db.marks.get(id);

beforeEach(() => {
  db = anEmptyDatabase();
});

test('an act upon one paper is told by its title, one upon many by their number', async () => {
  const { act, done } = aReader();
  await act({ kind: 'tags', ids: [id], add: ['oil'] });
  await act({ kind: 'status', ids: [id, other], status: 'done' });
  await act({ kind: 'rename-tag', from: 'oil', to: 'moss' });
  await act({ kind: 'remove-tag', name: 'moss' });
  await act({ kind: 'remove', ids: [id] });
  expect(done.map(({ title }) => title)).toEqual([
    'On Lamps',
    undefined,
    'moss',
    'moss',
    'On Lamps',
  ]);
  expect(done.map(({ notice }) => notice)).toEqual([
    { kind: 'tags-one', title: 'On Lamps' },
    { kind: 'status-many', count: 2 },
    { kind: 'in-words', words: 'Tag renamed: “moss”' },
    { kind: 'in-words', words: 'Tag taken off all papers: “moss”' },
    { kind: 'remove-one', title: 'On Lamps' },
  ]);
  for (const { takeBack } of done.toReversed()) await takeBack();
  expect(await mark()).not.toMatchObject({ status: 'done' });
  expect((await mark())?.tags ?? []).toEqual([]);
});

test('an act that changes nothing is none', async () => {
  const { act, done } = aReader();
  await act({ kind: 'tags', ids: [id], remove: ['oil'] });
  await act({ kind: 'note-done', id });
  expect(done).toEqual([]);
});

test('a note that was stored letter by letter is one act, which one undo takes back', async () => {
  const { act, done } = aReader();
  await act({ kind: 'note', id, text: 'First.' });
  await act({ kind: 'note-done', id });
  await act({ kind: 'note', id, text: 'First. S' });
  await act({ kind: 'note', id, text: 'First. Second.' });
  expect(done).toHaveLength(1);
  await act({ kind: 'note-done', id });
  expect(done.map(({ notice }) => notice)).toEqual([
    { kind: 'noted', title: 'On Lamps' },
    { kind: 'noted', title: 'On Lamps' },
  ]);
  expect(await mark()).toMatchObject({ note: 'First. Second.' });
  await done[1]?.takeBack();
  expect(await mark()).toMatchObject({ note: 'First.' });
  await done[0]?.takeBack();
  expect((await mark())?.note).toBeUndefined();
});

test('a note that cannot be stored is told, and the next one is stored', async () => {
  const { act, fail, done } = aReader();
  vi.spyOn(db, 'transaction').mockRejectedValueOnce(new Error('disk'));
  await act({ kind: 'note', id, text: 'First.' });
  await act({ kind: 'note-done', id });
  expect(fail).toHaveBeenCalledExactlyOnceWith(new Error('disk'));
  await act({ kind: 'note', id, text: 'Second.' });
  await act({ kind: 'note-done', id });
  expect(await mark()).toMatchObject({ note: 'Second.' });
  expect(done).toHaveLength(1);
});
