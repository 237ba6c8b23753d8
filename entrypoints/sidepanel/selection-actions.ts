import { batch } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import { drawnOut, nothingSelected, withToggled } from '../../papers/selection.ts';
import { idsForKeys } from './list-state.ts';
import type { MarkActions } from './mark-actions.ts';
import type { PanelState } from './panel-state.ts';
import { selectedShown } from './selected-papers.ts';

/** What picks papers out of the list, and what is done to all of them at once. */
export type SelectionActions = Pick<
  PanelActions,
  'toggleSelected' | 'drawOutSelection' | 'clearSelection' | 'actOnSelected'
>;

/** Acts upon the selection; an act upon the selected papers ends it. */
export function selectionActions(
  state: PanelState,
  markMany: MarkActions['markMany'],
): SelectionActions {
  const clear = () => {
    state.selection.value = nothingSelected;
  };
  return {
    toggleSelected: (id) => {
      state.selection.value = withToggled(state.selection.peek(), id);
    },
    drawOutSelection: (step) => {
      const ids = idsForKeys(state);
      const current = state.currentId.peek() ?? ids[0];
      if (current === undefined) return;
      batch(() => {
        const selection = drawnOut(state.selection.peek(), ids, current, step);
        state.selection.value = selection;
        state.currentId.value = selection.run?.to ?? current;
      });
    },
    clearSelection: clear,
    actOnSelected: (kind) => {
      const ids = selectedShown(state);
      clear();
      if (ids.length > 0) markMany(kind, ids);
    },
  };
}
