import { beforeEach, describe, expect, test } from 'vitest';
import { aRow, fridayNoon } from '../../../fixtures/factories.ts';
import { aMarkingPanel } from '../../../fixtures/marking-panel.ts';

let panel: Awaited<ReturnType<typeof aMarkingPanel>>;

beforeEach(async () => {
  panel = await aMarkingPanel();
});

describe('saving', () => {
  test('saves, says so, and takes the next press for its opposite', async () => {
    const { actions, ids, settle, mark, notices } = panel;
    actions.toggleSaved(ids[0]);
    await settle();
    expect((await mark(ids[0]))?.savedAt).toBeGreaterThan(fridayNoon);
    actions.toggleSaved(ids[0]);
    await settle();
    expect((await mark(ids[0]))?.savedAt).toBeUndefined();
    expect(notices).toMatchObject([
      { kind: 'saved', title: 'Lamp 3' },
      { kind: 'unsaved', title: 'Lamp 3' },
    ]);
  });

  test('leaves alone what is not in the list', async () => {
    const { actions, settle, notices, state } = panel;
    actions.toggleSaved('2611.99999');
    actions.toggleSeen('2611.99999');
    await settle();
    expect(notices).toEqual([]);
    expect(state.nextUndo.value).toBeUndefined();
  });

  test('saves the open tab’s paper, which no list need show, and takes it back', async () => {
    const { actions, settle, mark, notices, state } = panel;
    const row = aRow({ title: 'Oil Lamps' });
    const { id } = row.paper;
    state.tabPaper.value = { row, isStored: true, of: 1 };
    actions.toggleSaved(id);
    await settle();
    expect((await mark(id))?.savedAt).toBeGreaterThan(fridayNoon);
    actions.undo();
    await settle();
    expect(await mark(id)).toBeUndefined();
    expect(notices).toMatchObject([
      { kind: 'saved', title: 'Oil Lamps' },
      { kind: 'undone', title: 'Oil Lamps' },
    ]);
  });

  test('twice at once is saving and taking back, though neither press saw the other’s', async () => {
    const { actions, ids, settle, mark, notices } = panel;
    actions.toggleSaved(ids[0]);
    actions.toggleSaved(ids[0]);
    await settle();
    expect(await mark(ids[0])).toBeUndefined();
    expect(notices.map(({ kind }) => kind)).toEqual(['saved', 'unsaved']);
  });
});

describe('opening', () => {
  test('shows the paper at once and marks it as read', async () => {
    const { actions, ids, settle, mark, state, unseen, notices } = panel;
    actions.toggleOpen(ids[0]);
    expect([...state.openIds.value]).toEqual([ids[0]]);
    await settle();
    expect(await mark(ids[0])).toMatchObject({ readAt: expect.any(Number) });
    expect(await unseen()).toEqual([ids[1], ids[2]]);
    expect(notices).toEqual([]);
  });

  test('twice closes it, and leaves it read', async () => {
    const { actions, ids, settle, mark, state } = panel;
    actions.toggleOpen(ids[0]);
    await settle();
    actions.toggleOpen(ids[0]);
    await settle();
    expect(state.openIds.value.size).toBe(0);
    expect((await mark(ids[0]))?.readAt).toBeDefined();
  });

  test('undone closes the paper as well', async () => {
    const { actions, ids, settle, mark, state, unseen } = panel;
    actions.toggleOpen(ids[0]);
    await settle();
    actions.undo();
    await settle();
    expect(state.openIds.value.size).toBe(0);
    expect(await mark(ids[0])).toBeUndefined();
    expect(await unseen()).toHaveLength(3);
  });
});

describe('seen and new', () => {
  test('one paper there and back', async () => {
    const { actions, ids, settle, unseen, notices } = panel;
    actions.toggleSeen(ids[1]);
    await settle();
    expect(await unseen()).toEqual([ids[0], ids[2]]);
    actions.toggleSeen(ids[1]);
    await settle();
    expect(await unseen()).toEqual([...ids].sort());
    expect(notices.map(({ kind }) => kind)).toEqual(['seen-one', 'new-again']);
  });

  test('one paper there and back at once', async () => {
    const { actions, ids, settle, unseen, notices } = panel;
    actions.toggleSeen(ids[1]);
    actions.toggleSeen(ids[1]);
    actions.passSeen([ids[1]]);
    await settle();
    expect(await unseen()).toHaveLength(3);
    expect(notices.map(({ kind }) => kind)).toEqual(['seen-one', 'new-again']);
  });

  test('the whole list, and one undo brings it back', async () => {
    const { actions, settle, unseen, notices, state } = panel;
    actions.markAllSeen();
    await settle();
    expect(await unseen()).toEqual([]);
    actions.undo();
    await settle();
    expect(await unseen()).toHaveLength(3);
    expect(state.nextUndo.value).toBeUndefined();
    expect(notices).toMatchObject([
      { kind: 'seen-many', count: 3 },
      { kind: 'undone-many', count: 3 },
    ]);
  });

  test('a list that was seen already says so', async () => {
    const { actions, settle, notices, state } = panel;
    actions.markAllSeen();
    await settle();
    const next = state.nextUndo.value;
    actions.markAllSeen();
    await settle();
    expect(notices.at(-1)).toEqual({ kind: 'seen-many', count: 0 });
    expect(state.nextUndo.value).toBe(next);
  });
});

describe('passing by', () => {
  test('marks what is new or was never met, without a word', async () => {
    const { actions, ids, settle, unseen, notices } = panel;
    actions.passSeen([ids[0], ids[1], '2611.99999']);
    await settle();
    expect(await unseen()).toEqual([ids[2]]);
    expect(notices).toEqual([]);
  });

  test('what was met before is left alone', async () => {
    const { actions, ids, settle, mark, state } = panel;
    actions.toggleOpen(ids[0]);
    await settle();
    const before = await mark(ids[0]);
    actions.passSeen([ids[0]]);
    await settle();
    expect(await mark(ids[0])).toEqual(before);
    actions.undo();
    await settle();
    expect(state.nextUndo.value).toBeUndefined();
  });

  test('is taken back only after the user’s own acts, and all at once', async () => {
    const { actions, ids, settle, unseen, mark, notices, state } = panel;
    actions.passSeen([ids[0]]);
    actions.toggleSaved(ids[2]);
    actions.passSeen([ids[1]]);
    await settle();
    actions.undo();
    await settle();
    expect(await mark(ids[2])).toBeUndefined();
    expect(await unseen()).toEqual([ids[2]]);
    actions.undo();
    await settle();
    expect(await unseen()).toHaveLength(3);
    expect(notices.at(-1)).toEqual({ kind: 'undone-many', count: 2 });
    expect(state.nextUndo.value).toBeUndefined();
  });

  test('in one list is not taken back with what was passed by in the list before', async () => {
    const { actions, ids, settle, unseen } = panel;
    actions.passSeen([ids[0]]);
    await settle();
    actions.forgetHeld();
    actions.passSeen([ids[1], ids[2]]);
    await settle();
    actions.undo();
    await settle();
    expect(await unseen()).toEqual([ids[1], ids[2]].sort());
  });
});

describe('papers that were made new again stay new though they are in view', () => {
  const made: [string, (id: string) => Promise<void>][] = [
    [
      'by undo',
      async (id) => {
        panel.actions.passSeen([id]);
        await panel.settle();
        panel.actions.undo();
      },
    ],
    [
      'by the reader',
      async (id) => {
        panel.actions.toggleSeen(id);
        await panel.settle();
        panel.actions.toggleSeen(id);
      },
    ],
  ];

  test.each(made)('%s, until the list is entered again', async (_, makeNew) => {
    const { actions, ids, settle, unseen } = panel;
    await makeNew(ids[0]);
    await settle();
    actions.passSeen([ids[0]]);
    await settle();
    expect(await unseen()).toContain(ids[0]);
    actions.forgetHeld();
    actions.passSeen([ids[0]]);
    await settle();
    expect(await unseen()).not.toContain(ids[0]);
  });

  test.each(made)('%s, until the reader marks them', async (_, makeNew) => {
    const { actions, ids, settle, unseen } = panel;
    await makeNew(ids[0]);
    await settle();
    actions.toggleSeen(ids[0]);
    await settle();
    expect(await unseen()).not.toContain(ids[0]);
  });
});
