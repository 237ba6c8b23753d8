import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cleanTag } from '../papers/tag.ts';
import { Icon } from './Icon.tsx';
import styles from './KeepBox.module.css';
import type { PanelActions } from './panel-view.ts';
import { Tag } from './Tag.tsx';
import { useTags } from './use-tags.ts';

interface Props {
  tags: readonly string[];
  /** A field to write another one is shown. */
  isOpen: boolean;
  change: (change: { add?: string[]; remove?: string[] }) => void;
  readTags: PanelActions['readTags'];
}

/** The tags of papers, each with its way off, and a field that offers those that there are. */
export function TagEditor({ tags, isOpen, change, readTags }: Props) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const offers = useId();
  const known = useTags(readTags, tags.length, isOpen) ?? [];
  const add = () => {
    const names = text.split(',').map(cleanTag).filter(Boolean);
    setText('');
    if (names.length > 0) change({ add: names });
  };
  return (
    <div class={styles.tags}>
      {tags.length > 0 && (
        <ul class={styles.tagList} aria-label={i18n.t('keep.tags')}>
          {tags.map((name) => (
            <li key={name}>
              <Tag name={name}>
                <button
                  type="button"
                  class={styles.off}
                  aria-label={i18n.t('keep.removeTag', [name])}
                  title={i18n.t('keep.removeTag', [name])}
                  onClick={() => {
                    change({ remove: [name] });
                    field.current?.focus();
                  }}
                >
                  <Icon name="close" />
                </button>
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <form
          class={styles.addTag}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            ref={field}
            class={styles.tagField}
            data-keep="tags"
            list={offers}
            maxLength={100}
            aria-label={i18n.t('keep.addTag')}
            placeholder={i18n.t('keep.addTag')}
            enterkeyhint="done"
            value={text}
            onInput={({ currentTarget: { value } }) => setText(value)}
            onKeyDown={(event) => {
              if (event.key !== ',' || event.isComposing) return;
              event.preventDefault();
              add();
            }}
            onBlur={add}
          />
          <datalist id={offers}>
            {known
              .filter(({ name }) => !tags.includes(name))
              .map(({ name }) => (
                <option key={name} value={name} />
              ))}
          </datalist>
        </form>
      )}
    </div>
  );
}
