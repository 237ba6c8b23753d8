import { i18n } from '#i18n';
import type { SettingId, Settings } from '../papers/settings.ts';
import { fullHour, wholeNumber } from './format.ts';

/** The settings under their headings, in the order of the page. */
export const settingGroups = {
  reading: ['density', 'textSize', 'theme', 'contrast', 'motion'],
  pictures: ['figures', 'avatars'],
  toolbar: ['surface', 'badge'],
  openTab: ['tabPaper'],
  notices: ['digest', 'quietFrom', 'quietTo'],
  keyboard: ['singleKeys'],
  backups: ['backups', 'backupsKept'],
  limits: ['keepDays', 'keepPapers'],
} as const satisfies Record<string, readonly SettingId[]>;

export type SettingGroup = keyof typeof settingGroups;

/** A switch shows its values by itself. */
const isSwitch = () => '';

/** The words of each value that a setting can have. */
export const choiceWords: { [Id in SettingId]: (value: Settings[Id]) => string } = {
  density: (value) => i18n.t(`settings.density.${value}`),
  theme: (value) => i18n.t(`settings.theme.${value}`),
  contrast: (value) => i18n.t(`settings.contrast.${value}`),
  motion: (value) => i18n.t(`settings.motion.${value}`),
  textSize: (value) => i18n.t(`settings.textSize.${value}`),
  figures: isSwitch,
  avatars: isSwitch,
  singleKeys: isSwitch,
  tabPaper: isSwitch,
  surface: (value) => i18n.t(`settings.surface.${value}`),
  badge: (value) => i18n.t(`settings.badge.${value}`),
  digest: (value) => (value === 'off' ? i18n.t('settings.digest.off') : fullHour(Number(value))),
  quietFrom: (value) =>
    value === 'off' ? i18n.t('settings.quietFrom.off') : fullHour(Number(value)),
  quietTo: (value) => fullHour(Number(value)),
  backups: (value) => i18n.t(`settings.backups.${value}`),
  backupsKept: (value) => i18n.t('settings.backupsKept.files', [value]),
  keepDays: (value) => i18n.t(`settings.keepDays.${value}`),
  keepPapers: (value) =>
    value === 'all'
      ? i18n.t('settings.keepPapers.all')
      : i18n.t('settings.keepPapers.most', [wholeNumber(Number(value))]),
};
