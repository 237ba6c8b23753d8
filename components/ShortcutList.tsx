import { i18n } from '#i18n';
import styles from './ShortcutList.module.css';
import type { SettingsActions, SettingsView, Shortcut } from './settings-view.ts';

/** The browser's own command has no words of its own. */
function wordsOf({ name, description }: Shortcut): string {
  return name.startsWith('_execute_') ? i18n.t('settings.shortcuts.open') : description;
}

interface Props {
  view: SettingsView;
  actions: SettingsActions;
}

/** The shortcuts as the browser has them now, and the way to change them. */
export function ShortcutList({ view, actions }: Props) {
  if (view.shortcuts.length === 0) return null;
  return (
    <div class={styles.shortcuts}>
      <h3 class={styles.heading}>{i18n.t('settings.shortcuts.browser')}</h3>
      <dl class={styles.keys} data-shortcuts>
        {view.shortcuts.map((shortcut) => (
          <div key={shortcut.name}>
            <dt>{wordsOf(shortcut)}</dt>
            <dd>
              {shortcut.keys === '' ? (
                i18n.t('settings.shortcuts.none')
              ) : (
                <kbd>{shortcut.keys}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class={styles.hint}>{i18n.t('settings.shortcuts.change')}</p>
      <button type="button" class={`button ${styles.button}`} onClick={actions.changeShortcuts}>
        {i18n.t('settings.shortcuts.button')}
      </button>
    </div>
  );
}
