import { i18n } from '#i18n';
import { byteSize, wholeNumber } from './format.ts';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './StoredFacts.module.css';
import type { SettingsView } from './settings-view.ts';

function facts({ counts, space }: SettingsView): [key: string, words: string, value: string][] {
  if (!counts) return [];
  const counted = (['papers', 'days', 'saved', 'marked'] as const).map(
    (key): [string, string, string] => [
      key,
      i18n.t(`settings.stored.${key}`),
      wholeNumber(counts[key]),
    ],
  );
  if (!space) return counted;
  const { usage, quota } = space;
  const size =
    quota === undefined
      ? byteSize(usage)
      : i18n.t('settings.stored.ofQuota', [byteSize(usage), byteSize(quota)]);
  return [...counted, ['space', i18n.t('settings.stored.space'), size]];
}

/** What is stored on this machine. */
export function StoredFacts({ view }: { view: SettingsView }) {
  return (
    <SettingsSection
      id="stored"
      title={i18n.t('settings.stored.title')}
      words={i18n.t('settings.stored.effect')}
    >
      <dl class={styles.facts}>
        {facts(view).map(([key, words, value]) => (
          <div key={key} data-stored={key}>
            <dt>{words}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}
