import type { Notice } from '../../components/notice.ts';
import type { ExportWish } from '../../papers/export-wish.ts';
import type { ExportFormat } from '../../papers/exports/export-format.ts';
import { exportFormats } from '../../papers/exports/registry.ts';
import { saveFile } from '../shared/save-file.ts';
import type { KeepStore } from './keep-store.ts';
import type { PanelState } from './panel-state.ts';
import { papersToExport } from './papers-to-export.ts';
import type { SearchLink } from './search-link.ts';

/** Writes papers for other tools, and says what came of it. */
export async function exportPapers(
  state: PanelState,
  store: KeepStore,
  search: Pick<SearchLink, 'list'>,
  { scope, format: id, to }: ExportWish,
  notify: (notice: Notice) => void,
): Promise<void> {
  const format: ExportFormat = exportFormats[id];
  const papers = await papersToExport(state, store, search, scope);
  const { most = Number.POSITIVE_INFINITY } = format;
  if (papers.length > most) {
    notify({ kind: 'too-many', count: most });
    return;
  }
  const now = Date.now();
  const parts = format.write(papers, now);
  if (to === 'file') {
    const day = new Date(now).toISOString().slice(0, 10);
    saveFile(`papers-${day}.${format.extension}`, format.mediaType, parts);
  } else {
    try {
      await navigator.clipboard.writeText([...parts].join(''));
    } catch (error) {
      console.error('Paperboy:', error);
      notify({ kind: 'copy-failed' });
      return;
    }
  }
  notify({ kind: to === 'file' ? 'exported-papers' : 'copied-papers', count: papers.length });
}
