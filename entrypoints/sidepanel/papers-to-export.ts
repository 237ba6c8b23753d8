import type { ExportScope } from '../../papers/export-wish.ts';
import type { ListedPaper } from '../../papers/exports/export-format.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { KeepStore } from './keep-store.ts';
import { listShown } from './list-state.ts';
import type { PanelState } from './panel-state.ts';
import { selectedShown } from './selected-papers.ts';

/** The papers that are to be written into a file: those on show in their order, those kept with the latest first. */
export async function papersToExport(
  state: PanelState,
  store: KeepStore,
  scope: ExportScope,
): Promise<readonly ListedPaper[]> {
  if (scope === 'kept') return await store.readKept();
  const { rows } = listShown(state);
  const selected = new Set<PaperId>(scope === 'selected' ? selectedShown(state) : []);
  const wanted = scope === 'list' ? rows : rows.filter(({ paper }) => selected.has(paper.id));
  return wanted.map(({ paper, mark }) => ({ paper, mark }));
}
