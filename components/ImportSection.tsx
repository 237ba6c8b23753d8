import { i18n } from '#i18n';
import { ImportDone } from './ImportDone.tsx';
import { ImportInput } from './ImportInput.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import styles from './ImportSection.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import type { SettingsActions, SettingsView } from './settings-view.ts';

/** What is said of an import that has no preview and is not done. */
function said({ importing }: SettingsView): string {
  if (importing.kind === 'reading') {
    return i18n.t('restore.reading', [importing.name ?? i18n.t('restore.pasted')]);
  }
  if (importing.kind === 'failed') return i18n.t(`restore.${importing.why}`);
  return importing.kind === 'undone' ? i18n.t('restore.undone') : '';
}

/** Takes everything out into a file, and in again from one: first as a preview, and with a way back. */
export function ImportSection({ view, actions }: { view: SettingsView; actions: SettingsActions }) {
  const { importing } = view;
  const isReading = importing.kind === 'reading';
  return (
    <SettingsSection id="restore" title={i18n.t('restore.title')} words={i18n.t('restore.effect')}>
      <button type="button" class={`button ${styles.button}`} onClick={actions.exportJson}>
        {i18n.t('more.exportJson')}
      </button>
      {importing.kind !== 'preview' && <ImportInput actions={actions.importing} />}
      <p class={styles.said} aria-live="polite" data-import={importing.kind}>
        {said(view)}
      </p>
      {isReading && (
        <button type="button" class="button" onClick={actions.importing.cancel}>
          {i18n.t('restore.cancel')}
        </button>
      )}
      {importing.kind === 'preview' && (
        <ImportPreview view={importing} actions={actions.importing} />
      )}
      {importing.kind === 'done' && <ImportDone view={importing} actions={actions.importing} />}
    </SettingsSection>
  );
}
