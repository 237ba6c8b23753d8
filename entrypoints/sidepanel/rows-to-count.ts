import type { PaperRow } from '../../papers/paper-row.ts';
import { takesPart } from './hidden-papers.ts';
import type { PanelState } from './panel-state.ts';

/** What belongs to the list: its members, and the cards on show that have left it since. */
export function rowsToCount(state: PanelState): PaperRow[] {
  const data = state.data.value;
  if (!data) return [];
  const held = new Set(state.frozen.value);
  return [...data.members, ...data.others.filter(({ paper }) => held.has(paper.id))].filter((row) =>
    takesPart(state, row, data.view),
  );
}
