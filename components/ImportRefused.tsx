import { i18n } from '#i18n';
import { type Refusal, refusalWords } from '../papers/importing/refusals.ts';
import styles from './ImportSection.module.css';
import { mostListed } from './import-view.ts';

/** What of a file was not taken, with its lines and the reasons. */
export function ImportRefused({ refused }: { refused: readonly Refusal[] }) {
  const more = refused.length - mostListed;
  if (refused.length === 0) return null;
  return (
    <details class={styles.details} data-planned="refused">
      <summary>{i18n.t('restore.refused', refused.length)}</summary>
      <ul class={styles.list}>
        {refused.slice(0, mostListed).map(({ line, reason, text }, at) => (
          <li key={`${line} ${at}`}>
            {i18n.t('restore.line', [String(line)])} <bdi class={styles.written}>{text}</bdi>{' '}
            {i18n.t(refusalWords[reason])}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{i18n.t('restore.more', more)}</p>}
    </details>
  );
}
