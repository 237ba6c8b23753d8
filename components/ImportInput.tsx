import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './ImportSection.module.css';
import type { ImportActions } from './import-view.ts';

/** Takes a file that is chosen or dropped, or a text that is pasted. */
export function ImportInput({ actions }: { actions: ImportActions }) {
  const [text, setText] = useState('');
  const readFirst = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) actions.readFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever drops nothing has the button and the field in it
    <div
      class={styles.input}
      data-drop
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        readFirst(event.dataTransfer.files);
      }}
    >
      <label class={`button ${styles.choose}`}>
        <input
          type="file"
          class="visually-hidden"
          onChange={({ currentTarget }) => {
            readFirst(currentTarget.files);
            // The same file again is a choice too.
            currentTarget.value = '';
          }}
        />
        {i18n.t('restore.choose')}
      </label>
      <label class={styles.paste}>
        {i18n.t('restore.drop')}
        <textarea
          rows={3}
          class={styles.text}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button"
        disabled={text.trim() === ''}
        onClick={() => actions.readText(text)}
      >
        {i18n.t('restore.look')}
      </button>
    </div>
  );
}
