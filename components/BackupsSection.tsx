import { i18n } from '#i18n';
import styles from './BackupsSection.module.css';
import { clockTime } from './format.ts';
import { SettingControl } from './SettingControl.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { settingGroups } from './setting-words.ts';
import type { SettingsActions, SettingsView } from './settings-view.ts';

interface Props {
  view: SettingsView;
  actions: SettingsActions;
}

/** When the last backup was written, and where it lies. */
function lastOne({ backups: { files }, now }: SettingsView): string {
  const last = files.at(-1);
  if (!last) return i18n.t('settings.backups.none');
  const { writtenAt, name } = last;
  return i18n.t('settings.backups.last', [clockTime(writtenAt, now), `Paperboy/${name}`]);
}

/** Backups that are written by themselves, outside the browser's store: the files, or why there are none. */
export function BackupsSection({ view, actions }: Props) {
  const { problem } = view.backups;
  return (
    <SettingsSection id="backups" title={i18n.t('settings.backups.title')}>
      {settingGroups.backups.map((id) => (
        <SettingControl key={id} id={id} view={view} setSetting={actions.setSetting} />
      ))}
      <div class={styles.state} data-backups={problem ?? 'well'}>
        <p aria-live="polite">{lastOne(view)}</p>
        {problem && (
          <p class={styles.warning} role="alert">
            {i18n.t(`settings.backups.problem.${problem}`)}
          </p>
        )}
        <button type="button" class="button" onClick={actions.backUpNow}>
          {i18n.t('settings.backups.now')}
        </button>
      </div>
    </SettingsSection>
  );
}
