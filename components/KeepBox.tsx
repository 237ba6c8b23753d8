import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperRow } from '../papers/paper-row.ts';
import styles from './KeepBox.module.css';
import { NoteEditor } from './NoteEditor.tsx';
import type { PanelActions } from './panel-view.ts';
import { StatusChoice } from './StatusChoice.tsx';
import { TagEditor } from './TagEditor.tsx';

/** What the reader keeps with a paper: how far they are with it, its tags, a note. */
export function KeepBox({ row, actions }: { row: PaperRow; actions: PanelActions }) {
  const { paper, mark } = row;
  const { id } = paper;
  const [isTagging, setTagging] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const tags = mark?.tags ?? [];
  const note = mark?.note ?? '';
  const offersTags = !isTagging && tags.length === 0;
  const offersNote = !isWriting && !note;
  const { keep, readTags } = actions;
  return (
    <fieldset class={styles.box} aria-label={i18n.t('keep.label')} data-keep-of={id}>
      {mark?.savedAt !== undefined && (
        <StatusChoice
          status={mark.status}
          choose={(status) => keep({ kind: 'status', ids: [id], status })}
        />
      )}
      <TagEditor
        tags={tags}
        isOpen={!offersTags}
        change={(change) => keep({ kind: 'tags', ids: [id], ...change })}
        readTags={readTags}
      />
      <NoteEditor
        note={note}
        isEdited={isWriting}
        setEdited={setWriting}
        write={(text) => keep({ kind: 'note', id, text })}
        leave={(text) => keep({ kind: 'note-left', id, text })}
        finish={() => keep({ kind: 'note-done', id })}
      />
      {(offersTags || offersNote) && (
        <p class={styles.acts}>
          {offersTags && (
            <button type="button" class="link" data-keep="tags" onClick={() => setTagging(true)}>
              {i18n.t('keep.addTags')}
            </button>
          )}
          {offersNote && (
            <button type="button" class="link" data-keep="note" onClick={() => setWriting(true)}>
              {i18n.t('keep.addNote')}
            </button>
          )}
        </p>
      )}
    </fieldset>
  );
}
