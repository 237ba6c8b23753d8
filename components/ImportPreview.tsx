import { i18n } from '#i18n';
import { type FilePart, fileParts } from '../papers/importing/file-parts.ts';
import type { ImportFormatId } from '../papers/imports/registry.ts';
import { ImportedPapers } from './ImportedPapers.tsx';
import { ImportRefused } from './ImportRefused.tsx';
import styles from './ImportSection.module.css';
import { type ImportActions, type ImportView, mostListed } from './import-view.ts';
import { muteWords } from './mute-words.ts';

/** Not the formats themselves: their readers are the worker's. */
const formatWords = {
  json: 'imports.json',
  bibtex: 'imports.bibtex',
  paperIds: 'imports.paperIds',
} as const satisfies Record<ImportFormatId, string>;

interface Props {
  view: ImportView & { kind: 'preview' };
  actions: ImportActions;
}

/** What each of the part's items is called. */
function namesOf({ plan }: Props['view'], part: FilePart): string[] {
  const { views, mutes, settings } = plan;
  if (part === 'settings') return settings.map(({ id }) => i18n.t(`settings.${id}.label`));
  if (part === 'mutes') return mutes.map(({ query }) => muteWords(query));
  return [...views.added, ...views.changed.map(({ after }) => after)].map(({ name }) => name);
}

/** What comes beside papers, each part by itself: of views and settings nobody can tell which side is the later. */
function Parts({ view, actions }: Props) {
  const named = fileParts.map((part) => ({ part, names: namesOf(view, part) }));
  return (
    <>
      {named.map(
        ({ part, names }) =>
          names.length > 0 && (
            <div key={part} data-part={part}>
              <label class={styles.part}>
                <input
                  type="checkbox"
                  name={part}
                  checked={!view.unwanted.has(part)}
                  onChange={({ currentTarget }) => actions.want(part, currentTarget.checked)}
                />
                {i18n.t(`restore.${part}`, names.length)}
              </label>
              <bdi class={styles.written}>{names.slice(0, mostListed).join(', ')}</bdi>
            </div>
          ),
      )}
    </>
  );
}

/** What the reader has taken away since the file was written: gone for good, unless they want it back. */
function Removed({ view: { plan, bringsBack }, actions }: Props) {
  if (plan.removedSince.length === 0) return null;
  return (
    <label class={styles.part}>
      <input
        type="checkbox"
        name="removed"
        checked={bringsBack}
        onChange={({ currentTarget }) => actions.bringBack(currentTarget.checked)}
      />
      {i18n.t('restore.removed', plan.removedSince.length)}
    </label>
  );
}

/** Everything that an import would do, before it does anything. */
export function ImportPreview({ view, actions }: Props) {
  const { plan, format, isNewer, isImporting } = view;
  return (
    <div class={styles.preview} data-preview>
      <h3 class={styles.subheading}>{i18n.t('restore.preview')}</h3>
      <p>{i18n.t('restore.format', [i18n.t(formatWords[format])])}</p>
      {isNewer && <p class={styles.warning}>{i18n.t('restore.newer')}</p>}
      <ImportedPapers kind="added" view={view} />
      <ImportedPapers kind="changed" view={view} />
      <p>{i18n.t('restore.same', plan.same.length + plan.restamped.length)}</p>
      <Removed view={view} actions={actions} />
      <Parts view={view} actions={actions} />
      <ImportRefused refused={plan.refused} />
      <p class={styles.acts}>
        <button type="button" class="button-main" disabled={isImporting} onClick={actions.apply}>
          {i18n.t(isImporting ? 'restore.importing' : 'restore.import')}
        </button>
        <button type="button" class="button" disabled={isImporting} onClick={actions.cancel}>
          {i18n.t('restore.cancel')}
        </button>
      </p>
    </div>
  );
}
