import { i18n } from '#i18n';
import type { Notice } from '../../components/notice.ts';
import type { ExportWish } from '../../papers/export-wish.ts';
import type { ExportFormat } from '../../papers/exports/export-format.ts';
import { exportFormats } from '../../papers/exports/registry.ts';
import { saveFile } from '../shared/save-file.ts';
import type { KeepStore } from './keep-store.ts';
import type { PanelState } from './panel-state.ts';
import { papersToExport } from './papers-to-export.ts';
import type { SearchLink } from './search-link.ts';
import { zoteroSender } from './zotero-sender.ts';

/** Writes papers for other tools, and says what came of it. */
async function exportPapers(
  state: PanelState,
  store: KeepStore,
  search: Pick<SearchLink, 'list'>,
  { scope, format: id, to }: ExportWish,
  notify: (notice: Notice) => void,
): Promise<void> {
  const say = (words: string) => notify({ kind: 'in-words', words });
  const format: ExportFormat = exportFormats[id];
  const papers = await papersToExport(state, store, search, scope);
  const { most = Number.POSITIVE_INFINITY } = format;
  if (papers.length > most) {
    say(i18n.t('notice.tooMany', most));
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
  const words = to === 'file' ? 'notice.exportedPapers' : 'notice.copiedPapers';
  say(i18n.t(words, papers.length));
}

/** The ways of papers out of here; their code comes with the first wish. */
export function exportActions(
  state: PanelState,
  store: KeepStore,
  search: Pick<SearchLink, 'list'>,
  notify: (notice: Notice) => void,
) {
  const { send } = zoteroSender(
    (wish) =>
      typeof wish === 'object'
        ? store.readListed([wish.id])
        : papersToExport(state, store, search, wish),
    notify,
    () => state.notice.peek(),
  );
  return {
    exportPapers: (wish: ExportWish) => exportPapers(state, store, search, wish, notify),
    sendToZotero: send,
  };
}
