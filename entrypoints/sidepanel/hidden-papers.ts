import { isFoldedAway } from '../../papers/hidden.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import { sortOfView } from '../../papers/sorts/registry.ts';
import type { View } from '../../papers/view.ts';
import type { PanelState } from './panel-state.ts';

/** True where the list leaves the row out: the reader has hidden or muted it. */
function isLeftOut(state: PanelState, row: PaperRow, view: View): boolean {
  return isFoldedAway(row, view, state.isMuted.value);
}

/** True where the row takes part in the list: it is neither hidden nor muted, or it was asked for all the same. */
export function takesPart(state: PanelState, row: PaperRow, view: View): boolean {
  return !isLeftOut(state, row, view) || state.revealed.value.has(row.paper.id);
}

/** What the list on show leaves out because the reader has hidden or muted it: its members, and what was so since. */
export function hiddenRows(state: PanelState): PaperRow[] {
  const data = state.data.value;
  if (!data || state.mustEnter.value) return [];
  const { view } = state.place.value;
  const passes = state.passes.value;
  const held = new Set(state.frozen.value);
  return [...data.members, ...data.others.filter(({ paper }) => held.has(paper.id))]
    .filter((row) => isLeftOut(state, row, view) && passes(row))
    .sort(sortOfView[view]);
}

/** The store has answered, or these papers stay after all: what is hidden is told by their rows alone. */
export function endLeaving(state: PanelState, hasEnded: (id: PaperId) => boolean): void {
  const { leaving } = state;
  if (leaving.peek().size === 0) return;
  leaving.value = new Set([...leaving.peek()].filter((id) => !hasEnded(id)));
}
