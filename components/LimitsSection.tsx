import { i18n } from '#i18n';
import { wholeNumber } from './format.ts';
import styles from './LimitsSection.module.css';
import { SettingControl } from './SettingControl.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { settingGroups } from './setting-words.ts';
import type { SettingsActions, SettingsView } from './settings-view.ts';

interface Props {
  view: SettingsView;
  actions: SettingsActions;
}

/** What the limits would take, and the way to have it at once. */
function BeyondLine({ view: { beyond }, actions }: Props) {
  if (!beyond) return null;
  if (beyond.papers === 0) return <p class={styles.beyond}>{i18n.t('settings.limits.none')}</p>;
  return (
    <div class={styles.beyond} data-beyond>
      <p>
        {i18n.t('settings.limits.beyond', beyond.papers, [wholeNumber(beyond.papers)])}{' '}
        {i18n.t('settings.limits.when')}
      </p>
      <button type="button" class="button" onClick={actions.forgetBeyond}>
        {i18n.t('settings.limits.now')}
      </button>
    </div>
  );
}

/** How long papers stay: the rules in words first, then the limits. */
export function LimitsSection(props: Props) {
  const { view, actions } = props;
  return (
    <SettingsSection id="limits" title={i18n.t('settings.limits.title')}>
      <ul class={styles.rules}>
        {(['kept', 'marks', 'oldest', 'again'] as const).map((rule) => (
          <li key={rule}>{i18n.t(`settings.limits.rule.${rule}`)}</li>
        ))}
      </ul>
      {settingGroups.limits.map((id) => (
        <SettingControl key={id} id={id} view={view} setSetting={actions.setSetting} />
      ))}
      <div aria-live="polite">
        <BeyondLine {...props} />
      </div>
    </SettingsSection>
  );
}
