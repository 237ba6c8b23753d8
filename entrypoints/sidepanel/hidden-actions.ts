import { batch } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import { cardThatStays } from '../../papers/next-card.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Undo } from '../../storage/act.ts';
import { hiddenRows } from './hidden-papers.ts';
import type { PanelState } from './panel-state.ts';

/** Papers are about to be hidden: the keys go on at a card that stays in the list. */
export function leaveCards(state: PanelState, gone: readonly PaperId[]): void {
  const data = state.data.peek();
  if (!data || data.view === 'saved') return;
  const leaving = new Set(gone);
  const left = new Set(hiddenRows(state).map((row) => row.paper.id));
  for (const id of state.revealed.peek()) left.delete(id);
  for (const id of state.leaving.peek()) left.add(id);
  batch(() => {
    const ids = state.frozen.peek().filter((id) => !left.has(id));
    const next = cardThatStays(ids, leaving, state.currentId.peek());
    if (next !== undefined) state.currentId.value = next;
    state.leaving.value = new Set([...state.leaving.peek(), ...leaving]);
    state.revealed.value = new Set([...state.revealed.peek()].filter((id) => !leaving.has(id)));
  });
}

/** The papers that an act has hidden, and those that it has taken off the hidden ones. */
export function hidingOf(undo: Undo): { hid: PaperId[]; showed: PaperId[] } {
  const changed = undo.filter(
    ({ before, after }) => (before.hiddenAt === undefined) !== (after.hiddenAt === undefined),
  );
  const idsWhere = (wasHidden: boolean) =>
    changed
      .filter(({ before }) => (before.hiddenAt !== undefined) === wasHidden)
      .map(({ paperId }) => paperId);
  return { hid: idsWhere(false), showed: idsWhere(true) };
}

/** Lets what is hidden into the list, behind the rest, or folds it away again. */
export function hiddenActions(state: PanelState): Pick<PanelActions, 'showHidden'> {
  return {
    showHidden: (isShown) =>
      batch(() => {
        const ids = hiddenRows(state).map((row) => row.paper.id);
        const frozen = state.frozen.peek();
        if (!isShown) {
          const rest = cardThatStays(frozen, new Set(ids), state.currentId.peek());
          if (rest !== undefined) state.currentId.value = rest;
          state.revealed.value = new Set();
          return;
        }
        const moved = new Set(ids);
        state.frozen.value = [...frozen.filter((id) => !moved.has(id)), ...ids];
        state.revealed.value = moved;
        state.currentId.value = ids[0] ?? state.currentId.peek();
      }),
  };
}
