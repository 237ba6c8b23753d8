import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import styles from './MutesSheet.module.css';
import { muteWords } from './mute-words.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { Sheet } from './Sheet.tsx';

/** Everything that is muted, each with the way back. */
export function MutesSheet({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { mutes } = view;
  return (
    <Sheet title={i18n.t('mute.title')} onClose={() => actions.showSheet(undefined)}>
      <p class={styles.hint}>{i18n.t(mutes.length === 0 ? 'mute.none' : 'mute.hint')}</p>
      <ul class={styles.mutes}>
        {mutes.toReversed().map(({ id, query }) => {
          const words = muteWords(query);
          return (
            <li key={id} class={styles.mute}>
              <bdi class={styles.query} title={query}>
                {words}
              </bdi>
              <IconButton
                icon="close"
                label={i18n.t('mute.remove', [words])}
                onClick={() => actions.unmute(id)}
              />
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
