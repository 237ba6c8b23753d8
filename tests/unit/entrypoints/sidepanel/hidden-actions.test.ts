import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hiddenActions } from '../../../../entrypoints/sidepanel/hidden-actions.ts';
import { listActions } from '../../../../entrypoints/sidepanel/list-actions.ts';
import { enterList } from '../../../../entrypoints/sidepanel/list-state.ts';
import { panelView } from '../../../../entrypoints/sidepanel/panel-view.ts';
import { rowsToCount } from '../../../../entrypoints/sidepanel/rows-to-count.ts';
import { aMarkingPanel } from '../../../fixtures/marking-panel.ts';

let panel: Awaited<ReturnType<typeof aMarkingPanel>>;

beforeEach(async () => {
  panel = await aMarkingPanel();
});

const shown = () => {
  const { rows, ...view } = panelView(panel.state).value;
  return { ...view, ids: rows.map((row) => row.paper.id) };
};

describe('hiding', () => {
  test('takes the card away, leads the keys to the next one, and says so', async () => {
    const { actions, ids, settle, unseen, notices, state } = panel;
    state.currentId.value = ids[1];
    actions.toggleHidden(ids[1]);
    expect(state.currentId.value).toBe(ids[2]);
    await settle();
    expect(shown()).toMatchObject({ ids: [ids[0], ids[2]], hidden: { folded: 1, revealed: 0 } });
    expect(await unseen()).toEqual([ids[0], ids[2]].sort());
    expect(notices).toMatchObject([{ kind: 'hidden', title: 'Lamp 2', undoes: 1 }]);
  });

  test('that cannot be stored leaves the card where it was', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { actions, ids, settle, fail } = panel;
    fail(true);
    actions.toggleHidden(ids[1]);
    await settle();
    expect(shown().ids).toEqual(ids);
  });

  test('leaves a card that the keys pass over, before the store has answered', () => {
    const { actions, ids, state } = panel;
    const { moveCurrent } = listActions(state, {
      askAgain: vi.fn(),
      visitDay: vi.fn(),
      onEnter: vi.fn(),
    });
    state.currentId.value = ids[1];
    actions.toggleHidden(ids[1]);
    expect(state.currentId.value).toBe(ids[2]);
    moveCurrent(-1);
    expect(state.currentId.value).toBe(ids[0]);
  });

  test('of the last card leads the keys to the one before', async () => {
    const { actions, ids, settle, state } = panel;
    state.currentId.value = ids[2];
    actions.toggleHidden(ids[2]);
    await settle();
    expect(state.currentId.value).toBe(ids[1]);
  });

  test('of one after the other never leads the keys to one that is hidden', async () => {
    const { actions, ids, settle, state } = panel;
    state.currentId.value = ids[1];
    actions.toggleHidden(ids[1]);
    await settle();
    actions.toggleHidden(ids[2]);
    await settle();
    expect(state.currentId.value).toBe(ids[0]);
  });

  test('undone brings the card back in its place, the keys with it, and it is new again', async () => {
    const { actions, ids, settle, unseen, state } = panel;
    actions.toggleHidden(ids[0]);
    await settle();
    actions.undo();
    await settle();
    expect(shown()).toMatchObject({ ids, hidden: { folded: 0 } });
    expect(state.currentId.value).toBe(ids[0]);
    expect(await unseen()).toHaveLength(3);
  });

  test('leaves a paper out of what is counted', async () => {
    const { actions, ids, settle, state } = panel;
    actions.toggleHidden(ids[0]);
    await settle();
    expect(shown()).toMatchObject({ members: 2, newCount: 2, newShown: 2, waiting: 0 });
    expect(rowsToCount(state).map(({ paper }) => paper.id)).toEqual(ids.slice(1));
  });

  test('of all of them says so', async () => {
    const { actions, ids, settle } = panel;
    for (const id of ids) actions.toggleHidden(id);
    await settle();
    expect(shown()).toMatchObject({ screen: 'all-hidden', hidden: { folded: 3 } });
  });
});

describe('what is hidden', () => {
  beforeEach(async () => {
    panel.actions.toggleHidden(panel.ids[0]);
    await panel.settle();
  });

  test('stays out of a list that is entered', () => {
    enterList(panel.state);
    expect(shown()).toMatchObject({ ids: panel.ids.slice(1), hidden: { folded: 1 } });
  });

  test('comes behind the rest when it is asked for, with the keys at it; and is folded away', () => {
    const { state, ids } = panel;
    const { showHidden } = hiddenActions(state);
    showHidden(true);
    expect(shown()).toMatchObject({
      ids: [ids[1], ids[2], ids[0]],
      currentId: ids[0],
      hidden: { folded: 0, revealed: 1 },
    });
    showHidden(false);
    expect(shown()).toMatchObject({
      ids: [ids[1], ids[2]],
      currentId: ids[2],
      hidden: { folded: 1, revealed: 0 },
    });
  });

  test('is taken off the hidden ones where it stands', async () => {
    const { state, ids, actions, settle, notices } = panel;
    hiddenActions(state).showHidden(true);
    actions.toggleHidden(ids[0]);
    await settle();
    expect(shown()).toMatchObject({ currentId: ids[0], hidden: { folded: 0, revealed: 0 } });
    expect(shown().ids).toContain(ids[0]);
    expect(notices.at(-1)).toMatchObject({ kind: 'shown-again', title: 'Lamp 3' });
    actions.undo();
    await settle();
    expect(shown()).toMatchObject({ ids: [ids[1], ids[2]], currentId: ids[2] });
  });

  test('is shown among the saved ones', async () => {
    const { state, ids, actions, settle } = panel;
    hiddenActions(state).showHidden(true);
    actions.toggleSaved(ids[0]);
    await settle();
    const data = state.data.value;
    if (data) state.data.value = { ...data, view: 'saved' };
    state.place.value = { ...state.place.value, view: 'saved' };
    enterList(state);
    expect(shown()).toMatchObject({ hidden: { folded: 0, revealed: 0 } });
    expect(shown().ids).toContain(ids[0]);
  });
});
