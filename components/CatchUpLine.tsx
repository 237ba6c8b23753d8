import { i18n } from '#i18n';
import styles from './CatchUpLine.module.css';
import { wholeNumber } from './format.ts';
import { IconButton } from './IconButton.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

interface Props {
  catchUp: NonNullable<PanelView['catchUp']>;
  actions: PanelActions;
}

/** What has come while the reader was away, and the quick way through it. */
export function CatchUpLine({ catchUp: { days, matter, rest }, actions }: Props) {
  const count = wholeNumber(matter + rest);
  return (
    <section class={styles.line} aria-label={i18n.t('catchUp.label')}>
      <p class={styles.words}>{i18n.t('catchUp.days', days, [String(days), count])}</p>
      <IconButton icon="close" label={i18n.t('catchUp.dismiss')} onClick={actions.dismissCatchUp} />
      <button type="button" class={styles.act} onClick={actions.catchUp}>
        {i18n.t('catchUp.act', [String(matter), wholeNumber(rest)])}
      </button>
    </section>
  );
}
