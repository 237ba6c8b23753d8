import { i18n } from '#i18n';
import styles from './HiddenLine.module.css';
import type { PanelActions } from './panel-view.ts';

interface Props {
  folded: number;
  revealed: number;
  actions: PanelActions;
}

/** What the reader has hidden of the list, in one quiet line at its end; and the way to it and back. */
export function HiddenLine({ folded, revealed, actions }: Props) {
  const isFolded = folded > 0;
  return (
    <p class={styles.line}>
      {isFolded ? i18n.t('list.hidden', folded) : i18n.t('list.hiddenShown', revealed)}
      {' · '}
      <button type="button" onClick={() => actions.showHidden(isFolded)}>
        {i18n.t(isFolded ? 'list.showHidden' : 'list.foldHidden')}
      </button>
    </p>
  );
}
