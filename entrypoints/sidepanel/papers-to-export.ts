import type { ExportScope } from '../../papers/export-wish.ts';
import type { ListedPaper } from '../../papers/exports/export-format.ts';
import type { KeepStore } from './keep-store.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import { selectedShown } from './selected-papers.ts';

/** The papers that are to be written into a file: those on show in their order, those kept with the latest first. */
export async function papersToExport(
  state: PanelState,
  store: Pick<KeepStore, 'readKept' | 'readListed'>,
  scope: ExportScope,
): Promise<readonly ListedPaper[]> {
  if (scope === 'kept') return await store.readKept();
  if (scope === 'selected') return await store.readListed(selectedShown(state));
  return await store.readListed(listShown(state).rows.map(({ paper }) => paper.id));
}
