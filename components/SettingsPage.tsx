import { i18n } from '#i18n';
import { BackupsSection } from './BackupsSection.tsx';
import { wholeNumber } from './format.ts';
import { ImportSection } from './ImportSection.tsx';
import { LimitsSection } from './LimitsSection.tsx';
import { SettingControl } from './SettingControl.tsx';
import styles from './SettingsPage.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { StoredFacts } from './StoredFacts.tsx';
import { type SettingGroup, settingGroups } from './setting-words.ts';
import type { SettingsActions, SettingsView } from './settings-view.ts';

interface Props {
  view: SettingsView;
  actions: SettingsActions;
}

/** Says that nothing is told though something is wanted, with the way to mend it. */
function NoticesTaken({ view, actions }: Props) {
  if (!view.isToldNothing) return null;
  return (
    <div role="alert" class={styles.taken}>
      <p>{i18n.t('settings.notices.taken')}</p>
      <button type="button" class="button" onClick={actions.allowNotices}>
        {i18n.t('settings.notices.allow')}
      </button>
    </div>
  );
}

/** Says which sites' tabs stay unknown though their papers are wanted, with the way to mend it. */
function SitesMissing({ view, actions }: Props) {
  const { settings, missingSites } = view;
  if (!settings.tabPaper || missingSites.length === 0) return null;
  return (
    <div role="status" class={styles.taken}>
      <p>{i18n.t('settings.tabPaper.missing', [missingSites.join(', ')])}</p>
      <button type="button" class="button" onClick={actions.allowTabSites}>
        {i18n.t('settings.tabPaper.allow')}
      </button>
    </div>
  );
}

function Group({
  name,
  view,
  actions,
}: Props & { name: Exclude<SettingGroup, 'backups' | 'limits'> }) {
  return (
    <SettingsSection id={`group-${name}`} title={i18n.t(`settings.group.${name}`)}>
      {settingGroups[name].map((id) => (
        <SettingControl key={id} id={id} view={view} setSetting={actions.setSetting} />
      ))}
      {name === 'openTab' && <SitesMissing view={view} actions={actions} />}
      {name === 'notices' && <NoticesTaken view={view} actions={actions} />}
      {name === 'keyboard' && <ShortcutList view={view} actions={actions} />}
    </SettingsSection>
  );
}

function notice({ notice: told }: SettingsView): string {
  if (!told) return '';
  if (told.kind === 'storage-failed') return i18n.t('notice.storageFailed');
  if (told.kind === 'storage-silent') return i18n.t('notice.storageSilent');
  return i18n.t(`notice.${told.kind}`, told.count, [wholeNumber(told.count)]);
}

/** Every setting, what it does, and what is stored; a change holds at once and everywhere. */
export function SettingsPage({ view, actions }: Props) {
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{i18n.t('settings.title')}</h1>
      <p class={styles.intro}>{i18n.t('settings.intro')}</p>
      <Group name="reading" view={view} actions={actions} />
      <Group name="pictures" view={view} actions={actions} />
      <Group name="toolbar" view={view} actions={actions} />
      <Group name="openTab" view={view} actions={actions} />
      <Group name="notices" view={view} actions={actions} />
      <Group name="keyboard" view={view} actions={actions} />
      <ImportSection view={view} actions={actions} />
      <BackupsSection view={view} actions={actions} />
      <StoredFacts view={view} />
      <LimitsSection view={view} actions={actions} />
      <p class={styles.notice} role="status">
        {notice(view)}
      </p>
    </main>
  );
}
