import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportScope } from '../papers/export-wish.ts';
import type { ExportFormat } from '../papers/exports/export-format.ts';
import { type ExportFormatId, exportFormatIds, exportFormats } from '../papers/exports/registry.ts';
import styles from './ExportSheet.module.css';
import { wholeNumber } from './format.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { Sheet } from './Sheet.tsx';

const scopeWords = {
  selected: 'export.selected',
  list: 'export.list',
  kept: 'export.kept',
} as const;

interface Choice {
  id: ExportScope;
  count?: number;
}

/** What there is to write: the selected papers first, where some are selected. */
function choicesOf({ rows, selectedIds, search }: PanelView): Choice[] {
  const selected = rows.filter(({ paper }) => selectedIds.has(paper.id)).length;
  const choices: Choice[] = [
    { id: 'selected', count: selected },
    { id: 'list', count: search?.hasMore ? (search.total ?? rows.length) : rows.length },
  ];
  return [...choices.filter(({ count }) => count !== 0), { id: 'kept' }];
}

/** Writes papers into a file, or into the clipboard, in a format of other tools; or sends them to Zotero. */
export function ExportSheet({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const choices = choicesOf(view);
  const [scope, setScope] = useState(choices[0]?.id ?? 'kept');
  const [format, setFormat] = useState<ExportFormatId>('bibtex');
  const { isBinary }: ExportFormat = exportFormats[format];
  const close = () => actions.showSheet(undefined);
  const write = (to: 'file' | 'clipboard') => () => {
    actions.exportPapers({ scope, format, to });
    close();
  };
  return (
    <Sheet
      title={i18n.t('export.title')}
      onClose={close}
      closes="sheet.cancel"
      acts={
        <>
          <button type="button" class="button-main" onClick={write('file')}>
            {i18n.t('export.download')}
          </button>
          {!isBinary && (
            <button type="button" class="button" onClick={write('clipboard')}>
              {i18n.t('export.copy')}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => {
              actions.sendToZotero(scope);
              close();
            }}
          >
            {i18n.t('zotero.save')}
          </button>
        </>
      }
    >
      <div class={styles.form}>
        <label class={styles.row}>
          {i18n.t('export.what')}
          <select
            class="field"
            value={scope}
            onChange={({ currentTarget: { value } }) =>
              setScope(choices.find(({ id }) => id === value)?.id ?? scope)
            }
          >
            {choices.map(({ id, count }) => (
              <option key={id} value={id}>
                {i18n.t(scopeWords[id])}
                {count !== undefined && ` (${wholeNumber(count)})`}
              </option>
            ))}
          </select>
        </label>
        <label class={styles.row}>
          {i18n.t('export.format')}
          <select
            class="field"
            value={format}
            onChange={({ currentTarget: { value } }) =>
              setFormat(exportFormatIds.find((known) => known === value) ?? format)
            }
          >
            {exportFormatIds.map((id) => (
              <option key={id} value={id}>
                {i18n.t(exportFormats[id].words)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Sheet>
  );
}
