import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './KeepBox.module.css';
import { NoteText } from './NoteText.tsx';

/** What was typed is stored after so long: an update may close the page at any moment. */
const storeAfterMs = 250;

interface Props {
  /** As it is stored. */
  note: string;
  isEdited: boolean;
  setEdited: (isEdited: boolean) => void;
  /** Stores the note as it stands. */
  write: (text: string) => void;
  /** The note is written: all that was typed is one act. */
  finish: () => void;
  /** Leaves the note as it stands for the next page. */
  leave: (text: string) => void;
}

/** The field in which a note is written; it stores by itself, and lets go when it is left. */
function NoteField({ note, setEdited, write, finish, leave }: Omit<Props, 'isEdited'>) {
  const [text, setText] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useRef<string | undefined>(undefined);
  const unstored = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const store = () => {
    clearTimeout(timer.current);
    if (unstored.current === undefined) return;
    write(unstored.current);
    unstored.current = undefined;
  };
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useEffect(() => {
    const go = () => {
      if (typed.current !== undefined) leave(typed.current);
    };
    window.addEventListener('pagehide', go);
    return () => {
      window.removeEventListener('pagehide', go);
      store();
      finish();
    };
  }, []);
  return (
    <textarea
      ref={field}
      class={styles.noteField}
      data-keep="note"
      rows={Math.min(16, Math.max(4, text.split('\n').length + 1))}
      maxLength={100_000}
      dir="auto"
      aria-label={i18n.t('keep.note')}
      placeholder={i18n.t('keep.notePlaceholder')}
      value={text}
      onInput={({ currentTarget: { value } }) => {
        setText(value);
        typed.current = value;
        unstored.current = value;
        clearTimeout(timer.current);
        timer.current = setTimeout(store, storeAfterMs);
      }}
      onKeyDown={(event) => {
        const isDone =
          event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        setEdited(false);
      }}
      onBlur={() => setEdited(false)}
    />
  );
}

/** A note as it reads, or the field in which it is written. */
export function NoteEditor({ isEdited, ...props }: Props) {
  if (isEdited) return <NoteField {...props} />;
  if (!props.note) return null;
  return (
    <div class={styles.note}>
      <NoteText text={props.note} />
      <button type="button" class="link" onClick={() => props.setEdited(true)}>
        {i18n.t('keep.editNote')}
      </button>
    </div>
  );
}
