import type { PaperId } from '../../papers/paper-id.ts';
import { type PaperRow, ranked } from '../../papers/paper-row.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import { foundIds, idsToRead } from './follow-search.ts';
import { knownRows } from './list-state.ts';
import type { PanelState } from './panel-state.ts';

/** True where what was found is to take the place of a list of the same view: somebody types on. */
export function isTypedOn({ data, mustEnter, place }: PanelState): boolean {
  return mustEnter.peek() && data.peek()?.view === place.peek().view;
}

/**
 * What whoever types on sees first: of what was found the rows that fill the window, of which only those are read that
 * are not known. Undefined where all that is too late.
 */
export async function foundRows(
  state: PanelState,
  read: (ids: readonly PaperId[]) => Promise<PaperRow[]>,
): Promise<PanelData | undefined> {
  const found = state.found.peek();
  const ids = idsToRead(state) ?? [];
  const known = knownRows(state.data.peek());
  for (const row of await read(ids.filter((id) => !known.has(id)))) known.set(row.paper.id, row);
  const data = state.data.peek();
  const isLate = !isTypedOn(state) || state.found.peek() !== found || !foundIds(state);
  if (!data || isLate) return undefined;
  const members = ranked(ids.flatMap((id) => known.get(id) ?? []));
  return { ...data, members, others: [], isFound: true };
}
