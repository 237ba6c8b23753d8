import { passes } from '../../papers/filters/registry.ts';
import { isFoldedAway } from '../../papers/hidden.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperRow } from '../../papers/paper-row.ts';
import { sortOfView } from '../../papers/sorts/registry.ts';
import type { View } from '../../papers/view.ts';
import type { PanelState } from './panel-state.ts';

/** True where the row takes part in the list: it is not hidden, or it was asked for all the same. */
export function takesPart(state: PanelState, row: PaperRow, view: View): boolean {
  return !isFoldedAway(row, view) || state.revealed.value.has(row.paper.id);
}

/** What the list on show leaves out because the reader has hidden it: its members, and what was hidden from it since. */
export function hiddenRows(state: PanelState): PaperRow[] {
  const data = state.data.value;
  if (!data || state.mustEnter.value) return [];
  const { filters, view } = state.place.value;
  const held = new Set(state.frozen.value);
  return [...data.members, ...data.others.filter(({ paper }) => held.has(paper.id))]
    .filter((row) => isFoldedAway(row, view) && passes(row, filters))
    .sort(sortOfView[view]);
}

/** The store has answered, or these papers stay after all: what is hidden is told by their rows alone. */
export function endLeaving(state: PanelState, hasEnded: (id: PaperId) => boolean): void {
  const { leaving } = state;
  if (leaving.peek().size === 0) return;
  leaving.value = new Set([...leaving.peek()].filter((id) => !hasEnded(id)));
}
