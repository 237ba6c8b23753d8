import type { PaperId } from '../../papers/paper-id.ts';
import { type PaperRow, ranked } from '../../papers/paper-row.ts';
import { isSearched } from '../../papers/view.ts';
import type { PanelData } from '../../storage/panel-data.ts';
import { answeredIds, idsToRead } from './follow-search.ts';
import { knownRows } from './list-state.ts';
import type { PanelState } from './panel-state.ts';

/** True where what was found is to take the place of a list of the same view: somebody types on. */
export function isTypedOn({ data, mustEnter, place }: PanelState): boolean {
  return mustEnter.peek() && data.peek()?.view === place.peek().view;
}

/**
 * Remembers what is asked of the store now. Tells of its answer whether it is still wanted: the search may have answered
 * something else meanwhile, or the list whose first rows were asked for may have been entered with them.
 */
export function askedNow(state: PanelState): () => boolean {
  const answered = answeredIds(state);
  const isForFirst = state.mustEnter.peek() && isSearched(state.place.peek().view);
  return () => answeredIds(state) === answered && (!isForFirst || state.mustEnter.peek());
}

/**
 * What whoever types on sees first: of what was found the rows that fill the window, of which only those are read that
 * are not known. Undefined where all that is too late.
 */
export async function foundRows(
  state: PanelState,
  read: (ids: readonly PaperId[]) => Promise<PaperRow[]>,
): Promise<PanelData | undefined> {
  const isWanted = askedNow(state);
  const ids = idsToRead(state) ?? [];
  const known = knownRows(state.data.peek());
  for (const row of await read(ids.filter((id) => !known.has(id)))) known.set(row.paper.id, row);
  const data = state.data.peek();
  if (!data || !isTypedOn(state) || !isWanted()) return undefined;
  const members = ranked(ids.flatMap((id) => known.get(id) ?? []));
  return { ...data, members, others: [], isFound: true };
}
