import { i18n } from '#i18n';
import type { Mark } from '../papers/mark.ts';
import { Icon } from './Icon.tsx';
import styles from './KeptLine.module.css';
import { statusWords } from './status-words.ts';
import { Tag } from './Tag.tsx';

/** More tags than these wait until the card is open. */
const mostTags = 6;

/** What the reader keeps with a paper, at a glance: its status, its tags, that it has a note. */
export function KeptLine({ mark: { status, tags = [], note } }: { mark: Mark }) {
  return (
    <p class={styles.line}>
      {status && (
        <span class={styles.status} data-status={status}>
          {statusWords(status)}
        </span>
      )}
      {tags.slice(0, mostTags).map((name) => (
        <Tag key={name} name={name} />
      ))}
      {tags.length > mostTags && <span>+{tags.length - mostTags}</span>}
      {note && (
        <span class={styles.note} title={note.slice(0, 300)}>
          <Icon name="paper" />
          <span class="visually-hidden">{i18n.t('keep.hasNote')}</span>
        </span>
      )}
    </p>
  );
}
