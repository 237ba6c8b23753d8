import type { PaperId } from '../../papers/paper-id.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';

/** The selected papers that are in the list on show, in its order. */
export function selectedShown(state: PanelState): PaperId[] {
  const { ids } = state.selection.value;
  if (ids.size === 0) return [];
  return listShown(state)
    .rows.map((row) => row.paper.id)
    .filter((id) => ids.has(id));
}
