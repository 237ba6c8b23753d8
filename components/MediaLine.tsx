import { i18n } from '#i18n';
import type { MediaHost } from '../papers/media.ts';
import styles from './MediaLine.module.css';

/** Where the pictures that the reader wants would come from, and the button that allows it. */
export function MediaLine({
  hosts,
  isRefused,
  ask,
}: {
  hosts: readonly MediaHost[];
  /** The reader has just been asked, and did not allow it. */
  isRefused: boolean;
  ask: () => void;
}) {
  const names = hosts.join(', ');
  return (
    <p class={styles.line} role="status" data-media-line>
      {i18n.t(isRefused ? 'figure.notAllowed' : 'figure.from', [names])}{' '}
      <button type="button" onClick={ask}>
        {i18n.t('figure.allow')}
      </button>
    </p>
  );
}
