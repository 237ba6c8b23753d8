import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markSeen } from '../../../../storage/marks.ts';
import { aMarkingPanel } from '../../../fixtures/marking-panel.ts';

let panel: Awaited<ReturnType<typeof aMarkingPanel>>;

beforeEach(async () => {
  panel = await aMarkingPanel();
});

describe('undo', () => {
  test('takes the acts back in reverse, and says which', async () => {
    const { actions, ids, settle, notices } = panel;
    actions.toggleSaved(ids[0]);
    actions.toggleSaved(ids[1]);
    await settle();
    actions.undo();
    actions.undo();
    actions.undo();
    await settle();
    expect(notices.slice(2)).toEqual([
      { kind: 'undone', title: 'Lamp 2' },
      { kind: 'undone', title: 'Lamp 3' },
      { kind: 'nothing-to-undo' },
    ]);
  });

  test('right behind an act means that act, however slow the disk is', async () => {
    const { actions, ids, settle, mark } = panel;
    actions.toggleSaved(ids[0]);
    await settle();
    actions.toggleSaved(ids[1]);
    actions.undo();
    await settle();
    expect((await mark(ids[0]))?.savedAt).toBeDefined();
    expect(await mark(ids[1])).toBeUndefined();
  });
});

test('a paper that was passed by after it was saved is new again once all is taken back', async () => {
  const { actions, ids, settle, unseen } = panel;
  actions.toggleSaved(ids[0]);
  actions.passSeen([ids[0]]);
  await settle();
  actions.undo();
  actions.undo();
  await settle();
  expect(await unseen()).toHaveLength(3);
});

describe('the way back that a notice offers', () => {
  test('is that of its own act, whatever was done since, and only once', async () => {
    const { actions, ids, settle, mark, notices, state } = panel;
    actions.toggleSaved(ids[0]);
    actions.toggleOpen(ids[1]);
    await settle();
    const [saved] = notices;
    expect(saved).toMatchObject({ kind: 'saved', undoes: expect.any(Number) });
    expect(state.nextUndo.value).not.toBe(saved?.undoes);
    actions.undo(saved?.undoes);
    actions.undo(saved?.undoes);
    await settle();
    expect(await mark(ids[0])).toBeUndefined();
    expect(await mark(ids[1])).toMatchObject({ readAt: expect.any(Number) });
    expect([...state.openIds.value]).toEqual([ids[1]]);
    expect(notices.slice(1)).toEqual([{ kind: 'undone', title: 'Lamp 3' }]);
  });

  test('is the one that `u` takes, while nothing was done since', async () => {
    const { actions, ids, settle, notices, state } = panel;
    actions.toggleSaved(ids[0]);
    await settle();
    expect(notices[0]?.undoes).toBe(state.nextUndo.value);
  });

  test('brings back papers that were marked seen elsewhere', async () => {
    const { actions, ids, settle, unseen, notices, elsewhere } = panel;
    actions.offerUndo(await elsewhere((db, now) => markSeen(db, ids, now)));
    await settle();
    expect(await unseen()).toEqual([]);
    expect(notices).toMatchObject([{ kind: 'seen-many', count: 3 }]);
    actions.undo(notices[0]?.undoes);
    await settle();
    expect(await unseen()).toHaveLength(3);
  });
});

describe('a store that fails', () => {
  test('is told, and nothing is left to undo', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { actions, ids, settle, fail, notices, state } = panel;
    fail(true);
    actions.toggleSaved(ids[0]);
    await settle();
    expect(notices).toEqual([{ kind: 'storage-failed' }]);
    expect(state.nextUndo.value).toBeUndefined();
    expect(complain).toHaveBeenCalledOnce();
  });

  test('does not cost the undo, which works once the store does', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { actions, ids, settle, fail, mark, notices } = panel;
    actions.toggleSaved(ids[0]);
    await settle();
    fail(true);
    actions.undo();
    await settle();
    expect(notices.at(-1)).toEqual({ kind: 'storage-failed' });
    fail(false);
    actions.undo();
    await settle();
    expect(await mark(ids[0])).toBeUndefined();
    expect(notices.at(-1)).toEqual({ kind: 'undone', title: 'Lamp 3' });
  });
});

describe('what is stored is shown at once', () => {
  test('of every act upon marks, and of what is passed by', async () => {
    const { actions, ids, settle, shown } = panel;
    actions.toggleSaved(ids[0]);
    actions.markMany('seen', [ids[1]]);
    actions.passSeen([ids[2]]);
    await settle();
    expect(shown.map((undo) => undo.map(({ paperId }) => paperId))).toEqual(ids.map((id) => [id]));
  });

  test('but of none that fails, and of none that was stored elsewhere or counted before', async () => {
    const { actions, ids, settle, shown, fail, elsewhere } = panel;
    fail(true);
    actions.toggleSaved(ids[0]);
    await settle();
    fail(false);
    const undo = await elsewhere((db, now) => markSeen(db, ids, now));
    actions.offerUndo(undo);
    await actions.act(
      'Lamp 3',
      async () => undo,
      () => undefined,
    );
    await settle();
    expect(shown).toEqual([]);
  });
});
