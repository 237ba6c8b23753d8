import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './Sheet.module.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** What stands before the way out. */
  acts?: ComponentChildren;
  /** The way out changes nothing: it is called so where there is something to do before. */
  closes?: 'sheet.close' | 'sheet.cancel';
}

/** Something that lies over the panel until it is closed; the dialog gives the focus back by itself. */
export function Sheet({ title, onClose, children, acts, closes = 'sheet.close' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const closing = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Where there is nothing to fill in, Enter should do nothing but close.
    if (!acts) closing.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} class={styles.sheet} aria-label={title} onClose={onClose}>
      <h2 class={styles.title}>{title}</h2>
      {children}
      <p class={styles.acts}>
        {acts}
        <button
          ref={closing}
          type="button"
          class={acts ? 'button' : 'button-main'}
          onClick={() => dialog.current?.close()}
        >
          {i18n.t(closes)}
        </button>
      </p>
    </dialog>
  );
}
