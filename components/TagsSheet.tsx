import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cleanTag, tagKey } from '../papers/tag.ts';
import type { TagCount } from '../storage/tags.ts';
import { IconButton } from './IconButton.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { Sheet } from './Sheet.tsx';
import { Tag } from './Tag.tsx';
import styles from './TagsSheet.module.css';
import { useTags } from './use-tags.ts';

interface Renaming {
  from: string;
  to: string;
}

/** The field in which a tag gets another name; it says where two would become one. */
function RenameField({
  renaming,
  change,
  tags,
  finish,
}: {
  renaming: Renaming;
  change: (to: string) => void;
  tags: readonly TagCount[];
  finish: (isWanted: boolean) => void;
}) {
  const { from, to } = renaming;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const other = tags.find(
    ({ name }) => tagKey(name) === tagKey(to) && tagKey(name) !== tagKey(from),
  );
  return (
    <form
      class={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        finish(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(false);
      }}
    >
      <input
        ref={field}
        class={`${styles.to} field`}
        maxLength={100}
        aria-label={i18n.t('keep.renameTag', [from])}
        value={to}
        onInput={({ currentTarget: { value } }) => change(value)}
      />
      <button type="submit" class="button">
        {other ? i18n.t('keep.mergeTags') : i18n.t('keep.rename')}
      </button>
      {other && (
        <p class={styles.hint} role="status">
          {i18n.t('keep.mergeHint', [other.name])}
        </p>
      )}
    </form>
  );
}

/** Every tag, to be renamed, merged or taken off all papers. */
export function TagsSheet({ view, actions }: { view: PanelView; actions: PanelActions }) {
  // What was done, or undone, is told by a notice.
  const tags = useTags(actions.readTags, view.notice);
  const [renaming, setRenaming] = useState<Renaming>();
  const finish = (isWanted: boolean) => {
    if (renaming && isWanted && cleanTag(renaming.to) !== renaming.from) {
      actions.keep({ kind: 'rename-tag', from: renaming.from, to: cleanTag(renaming.to) });
    }
    setRenaming(undefined);
  };
  return (
    <Sheet title={i18n.t('keep.tags')} onClose={() => actions.showSheet(undefined)}>
      {tags?.length === 0 && <p class={styles.hint}>{i18n.t('keep.noTags')}</p>}
      <ul class={styles.list}>
        {tags?.map(({ name, count }) => (
          <li key={name} class={styles.row}>
            {renaming?.from === name ? (
              <RenameField
                renaming={renaming}
                change={(to) => setRenaming({ from: name, to })}
                tags={tags}
                finish={finish}
              />
            ) : (
              <>
                <span class={styles.name}>
                  <Tag name={name} />
                </span>
                <span class={styles.count}>{i18n.t('keep.papers', count)}</span>
                <button
                  type="button"
                  class="link"
                  aria-label={i18n.t('keep.renameTag', [name])}
                  onClick={() => setRenaming({ from: name, to: name })}
                >
                  {i18n.t('keep.rename')}
                </button>
                <IconButton
                  icon="close"
                  label={i18n.t('keep.removeTagEverywhere', [name])}
                  onClick={() => actions.keep({ kind: 'remove-tag', name })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
