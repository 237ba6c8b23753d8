import { beforeEach, describe, expect, test } from 'vitest';
import { enterList } from '../../../../entrypoints/sidepanel/list-state.ts';
import { panelView } from '../../../../entrypoints/sidepanel/panel-view.ts';
import { selectionActions } from '../../../../entrypoints/sidepanel/selection-actions.ts';
import { aMarkingPanel } from '../../../fixtures/marking-panel.ts';

let panel: Awaited<ReturnType<typeof aMarkingPanel>>;
let selection: ReturnType<typeof selectionActions>;
const selectedIds = () => [...panelView(panel.state).value.selectedIds];

beforeEach(async () => {
  panel = await aMarkingPanel();
  selection = selectionActions(panel.state, panel.actions.markMany);
});

test('papers are picked one by one, and let go', () => {
  const [first, second] = panel.ids;
  selection.toggleSelected(second);
  selection.toggleSelected(first);
  expect(selectedIds()).toEqual([first, second]);
  selection.toggleSelected(second);
  expect(selectedIds()).toEqual([first]);
  selection.clearSelection();
  expect(selectedIds()).toEqual([]);
});

test('drawing takes the keys along', () => {
  const { state, ids } = panel;
  selection.drawOutSelection(1);
  expect(selectedIds()).toEqual([ids[0], ids[1]]);
  expect(state.currentId.value).toBe(ids[1]);
});

test('a list that is entered begins without a selection', () => {
  selection.toggleSelected(panel.ids[0]);
  enterList(panel.state);
  expect(selectedIds()).toEqual([]);
});

describe('an act upon the selected papers', () => {
  test.each([
    ['save', 'saved-many', 'savedAt'],
    ['seen', 'seen-many', 'seenAt'],
    ['hide', 'hidden-many', 'hiddenAt'],
  ] as const)(
    '“%s” is one act with one undo, and ends the selection',
    async (kind, told, moment) => {
      const { ids, settle, mark, notices, unseen, actions, state } = panel;
      selection.toggleSelected(ids[0]);
      selection.toggleSelected(ids[1]);
      selection.actOnSelected(kind);
      expect(selectedIds()).toEqual([]);
      await settle();
      expect(notices).toMatchObject([{ kind: told, count: 2, undoes: 1 }]);
      expect((await mark(ids[0]))?.[moment]).toBeDefined();
      expect((await mark(ids[1]))?.[moment]).toBeDefined();
      expect(await unseen()).toEqual([ids[2]]);
      actions.undo();
      await settle();
      expect(await unseen()).toHaveLength(3);
      expect(notices.at(-1)).toEqual({ kind: 'undone-many', count: 2 });
      expect(state.nextUndo.value).toBeUndefined();
    },
  );

  test('that hides them leads the keys to one that stays', async () => {
    const { ids, settle, state } = panel;
    selection.drawOutSelection(1);
    selection.actOnSelected('hide');
    await settle();
    expect(state.currentId.value).toBe(ids[2]);
  });

  test('that finds nothing to do says so, and offers no way back', async () => {
    const { ids, settle, notices, actions } = panel;
    actions.toggleSaved(ids[0]);
    await settle();
    selection.toggleSelected(ids[0]);
    selection.actOnSelected('save');
    await settle();
    expect(notices.at(-1)).toEqual({ kind: 'saved-many', count: 0 });
  });
});
