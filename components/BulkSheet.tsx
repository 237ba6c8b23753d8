import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadingStatus } from '../papers/mark.ts';
import { tagKey } from '../papers/tag.ts';
import styles from './BulkSheet.module.css';
import type { PanelActions, PanelView } from './panel-view.ts';
import { Sheet } from './Sheet.tsx';
import { StatusChoice } from './StatusChoice.tsx';
import { TagEditor } from './TagEditor.tsx';

/** The tags that any of the selected papers has, each once. */
function tagsOfSelected({ rows, selectedIds }: PanelView): string[] {
  const byKey = new Map<string, string>();
  for (const { paper, mark } of rows) {
    if (selectedIds.has(paper.id))
      for (const name of mark?.tags ?? []) byKey.set(tagKey(name), name);
  }
  return [...byKey.values()].toSorted();
}

/** What is done to all selected papers: their status, their tags, or out of the library with them. */
export function BulkSheet({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const ids = view.rows.map(({ paper }) => paper.id).filter((id) => view.selectedIds.has(id));
  // What was chosen here is shown at once; what the papers had differs from one to the other.
  const [status, setStatus] = useState<ReadingStatus>();
  const close = () => actions.showSheet(undefined);
  return (
    <Sheet title={i18n.t('keep.bulk', ids.length)} onClose={close}>
      <div class={styles.form}>
        <StatusChoice
          status={status}
          choose={(chosen) => {
            setStatus(chosen);
            actions.keep({ kind: 'status', ids, status: chosen });
          }}
        />
        <TagEditor
          tags={tagsOfSelected(view)}
          isOpen
          change={(change) => actions.keep({ kind: 'tags', ids, ...change })}
          readTags={actions.readTags}
        />
        <p class={styles.acts}>
          <button type="button" class="button" onClick={() => actions.showSheet('export')}>
            {i18n.t('export.open')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              actions.keep({ kind: 'remove', ids });
              close();
            }}
          >
            {i18n.t('keep.removeAll')}
          </button>
        </p>
      </div>
    </Sheet>
  );
}
