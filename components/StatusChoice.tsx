import { i18n } from '#i18n';
import { type ReadingStatus, readingStatuses } from '../papers/mark.ts';
import styles from './KeepBox.module.css';
import { statusWords } from './status-words.ts';

/** How far the reader is; the one that is pressed again is taken back. */
export function StatusChoice({
  status,
  choose,
}: {
  status: ReadingStatus | undefined;
  choose: (status: ReadingStatus | undefined) => void;
}) {
  return (
    <fieldset class={styles.statuses}>
      <legend class="visually-hidden">{i18n.t('keep.status')}</legend>
      {readingStatuses.map((one) => (
        <button
          type="button"
          key={one}
          class={styles.status}
          data-status={one}
          aria-pressed={one === status}
          onClick={() => choose(one === status ? undefined : one)}
        >
          {statusWords(one)}
        </button>
      ))}
    </fieldset>
  );
}
