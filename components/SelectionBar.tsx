import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import type { PanelActions } from './panel-view.ts';
import styles from './SelectionBar.module.css';

const acts = [
  ['save', 'select.save'],
  ['seen', 'select.seen'],
  ['hide', 'select.hide'],
] as const;

/** How many papers are selected, and what can be done to all of them at once. */
export function SelectionBar({ count, actions }: { count: number; actions: PanelActions }) {
  return (
    <div class={styles.bar} data-on={count > 0}>
      <p class={styles.words} role="status">
        {count > 0 && i18n.t('select.count', count)}
      </p>
      {count > 0 && (
        <section
          class={styles.acts}
          aria-label={i18n.t('select.label')}
          onKeyDown={(event) => {
            if (event.key === 'Escape') actions.clearSelection();
          }}
        >
          {acts.map(([act, label]) => (
            <button
              type="button"
              key={act}
              class={styles.act}
              onClick={() => actions.actOnSelected(act)}
            >
              {i18n.t(label)}
            </button>
          ))}
          <button type="button" class={styles.act} onClick={() => actions.showSheet('bulk')}>
            {i18n.t('select.more')}
          </button>
          <IconButton
            icon="close"
            label={i18n.t('select.clear')}
            onClick={actions.clearSelection}
          />
        </section>
      )}
    </div>
  );
}
