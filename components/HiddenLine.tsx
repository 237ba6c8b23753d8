import { i18n } from '#i18n';
import styles from './HiddenLine.module.css';
import type { PanelActions } from './panel-view.ts';

interface Props {
  folded: number;
  muted: number;
  revealed: number;
  actions: PanelActions;
}

/** What the reader has hidden or muted of the list, in one quiet line at its end; and the way to it and back. */
export function HiddenLine({ folded, muted, revealed, actions }: Props) {
  const isFolded = folded > 0;
  const hidden = folded - muted;
  const parts = [
    hidden > 0 && i18n.t('list.hidden', hidden),
    muted > 0 && i18n.t('list.muted', muted),
    !isFolded && i18n.t('list.hiddenShown', revealed),
  ];
  return (
    <p class={styles.line}>
      {parts.filter(Boolean).join(' · ')}
      {' · '}
      <button type="button" onClick={() => actions.showHidden(isFolded)}>
        {i18n.t(isFolded ? 'list.showHidden' : 'list.foldHidden')}
      </button>
      {muted > 0 && (
        <>
          {' · '}
          <button type="button" onClick={() => actions.showSheet('mutes')}>
            {i18n.t('mute.title')}
          </button>
        </>
      )}
    </p>
  );
}
