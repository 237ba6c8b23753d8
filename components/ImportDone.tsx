import { i18n } from '#i18n';
import { clockTime, wholeNumber } from './format.ts';
import styles from './ImportSection.module.css';
import type { ImportActions, ImportAsking, ImportView } from './import-view.ts';
import { mostListed } from './import-view.ts';

interface Props {
  view: ImportView & { kind: 'done' };
  actions: ImportActions;
}

function troubleWords({ trouble }: ImportAsking, now: number): string {
  if (!trouble) return '';
  if (trouble.kind === 'limited') return i18n.t('restore.limited', [clockTime(trouble.until, now)]);
  return i18n.t(trouble.kind === 'no-answer' ? 'restore.noAnswer' : 'restore.noPermission');
}

/** How asking the Hub goes, and what it does not know. */
function Asking({ asking, now }: { asking: ImportAsking; now: number }) {
  const numbers = [wholeNumber(asking.asked), wholeNumber(asking.of)] as const;
  const more = asking.notAtHub.length - mostListed;
  return (
    <>
      <p role="status" data-asking={asking.isOver ? 'over' : 'running'}>
        {i18n.t('restore.fetched', [numbers[0], numbers[1]])} {troubleWords(asking, now)}
      </p>
      {asking.notAtHub.slice(0, mostListed).map((id) => (
        <p key={id}>{i18n.t('restore.notAtHub', [id])}</p>
      ))}
      {more > 0 && <p>{i18n.t('restore.more', more)}</p>}
    </>
  );
}

/** What was imported, the way back, and what can still be asked about it. */
export function ImportDone({ view, actions }: Props) {
  const { added, changed, unknown, asking, isUndoing, hasUndoFailed, now } = view;
  const isAsking = asking !== undefined && !asking.isOver;
  return (
    <div class={styles.preview} data-done>
      <p role="status">{i18n.t('restore.done', [wholeNumber(added), wholeNumber(changed)])}</p>
      {hasUndoFailed && (
        <p role="alert" class={styles.warning}>
          {i18n.t('restore.undoFailed')}
        </p>
      )}
      {unknown > 0 && <p>{i18n.t('restore.unknown', unknown)}</p>}
      {asking && <Asking asking={asking} now={now} />}
      <p class={styles.acts}>
        <button
          type="button"
          class="button"
          disabled={isUndoing || isAsking}
          onClick={actions.undo}
        >
          {i18n.t('restore.undo')}
        </button>
        {isAsking && (
          <button type="button" class="button" onClick={actions.stopAsking}>
            {i18n.t('restore.stop')}
          </button>
        )}
        {!isAsking && unknown > 0 && (
          <button type="button" class="button" disabled={isUndoing} onClick={actions.askHub}>
            {i18n.t('restore.fetch')}
          </button>
        )}
      </p>
    </div>
  );
}
