import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import styles from './HelpSheet.module.css';
import { keyHelp } from './keys.ts';
import type { PanelActions } from './panel-view.ts';

/** The keys, on a sheet; the dialog gives the focus back by itself. */
export function HelpSheet({ actions }: { actions: PanelActions }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-label={i18n.t('help.title')}
      onClose={() => actions.showHelp(false)}
    >
      <h2 class={styles.title}>{i18n.t('help.title')}</h2>
      <dl class={styles.keys}>
        {keyHelp.map(([keys, label]) => (
          <div key={label}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(label)}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.hint}>{i18n.t('help.hint')}</p>
      <button type="button" class={styles.close} onClick={() => dialog.current?.close()}>
        {i18n.t('help.close')}
      </button>
    </dialog>
  );
}
