import type { ExportScope } from '../../papers/export-wish.ts';
import type { ListedPaper } from '../../papers/exports/export-format.ts';
import { shownMark } from '../../papers/paper-row.ts';
import { takesPart } from './hidden-papers.ts';
import type { KeepStore } from './keep-store.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import { askOf } from './search-ask.ts';
import type { SearchLink } from './search-link.ts';
import { selectedShown } from './selected-papers.ts';

/** What the list has: the papers on show, and behind them those that a search has found beyond its first ones. */
async function listed(
  state: PanelState,
  store: Pick<KeepStore, 'readListed'>,
  search: Pick<SearchLink, 'list'>,
): Promise<readonly ListedPaper[]> {
  const shown = listShown(state).rows.map(({ paper }) => paper.id);
  const ask = askOf(state);
  const { view } = state.place.peek();
  if (!ask || shown.length === 0) return await store.readListed(shown);
  const onShow = new Set(shown);
  const all = await search.list(ask);
  const papers = await store.readListed([...shown, ...all.filter((id) => !onShow.has(id))]);
  return papers.filter(({ paper, mark }) => {
    const row = { paper, mark: shownMark(mark), isNew: false };
    return onShow.has(paper.id) || takesPart(state, row, view);
  });
}

/** The papers that are to be written into a file: those of the list in their order, those kept with the latest first. */
export async function papersToExport(
  state: PanelState,
  store: Pick<KeepStore, 'readKept' | 'readListed'>,
  search: Pick<SearchLink, 'list'>,
  scope: ExportScope,
): Promise<readonly ListedPaper[]> {
  if (scope === 'kept') return await store.readKept();
  if (scope === 'selected') return await store.readListed(selectedShown(state));
  return await listed(state, store, search);
}
