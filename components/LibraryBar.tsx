import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ReadingStatus, readingStatuses } from '../papers/mark.ts';
import { hasPart, togglePart } from '../papers/query/chips.ts';
import type { FieldId } from '../papers/query/fields/registry.ts';
import { parseQuery } from '../papers/query/parse.ts';
import { printQuery } from '../papers/query/print.ts';
import { termOf } from '../papers/query/term-of.ts';
import menus from './FacetMenu.module.css';
import chips from './FilterChips.module.css';
import { wholeNumber } from './format.ts';
import styles from './LibraryBar.module.css';
import type { PanelActions, PanelView } from './panel-view.ts';
import { placeBelow } from './place-below.ts';
import { statusWords } from './status-words.ts';
import { Tag } from './Tag.tsx';
import { useTags } from './use-tags.ts';

const menuId = 'tags-menu';

interface Props {
  view: PanelView;
  actions: PanelActions;
}

/** What a click narrows the saved papers to, as a part of their query. */
function useNarrowing({ view, actions }: Props) {
  const { query } = parseQuery(view.query, view.query.length);
  return (field: FieldId, text: string) => {
    const term = termOf(field, { text, fit: 'whole' });
    if (typeof term === 'string') return undefined;
    return {
      isOn: hasPart(query, term),
      toggle: () => actions.setQuery(printQuery(togglePart(query, term))),
    };
  };
}

function TagChoices({ actions, narrow }: Props & { narrow: ReturnType<typeof useNarrowing> }) {
  const tags = useTags(actions.readTags, undefined);
  if (!tags) return null;
  if (tags.length === 0) return <p class={menus.none}>{i18n.t('keep.noTags')}</p>;
  return (
    <>
      <ul>
        {tags.map(({ name, count }) => {
          const narrowing = narrow('tag', name);
          return (
            <li key={name}>
              <button
                type="button"
                class={menus.value}
                aria-pressed={narrowing?.isOn}
                onClick={narrowing?.toggle}
              >
                <Tag name={name} /> <span class={menus.count}>{wholeNumber(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class={`${menus.value} link`} onClick={() => actions.showSheet('tags')}>
        {i18n.t('keep.editTags')}
      </button>
    </>
  );
}

/** Above the saved papers: what narrows them by what the reader made of them, and the way out in other formats. */
export function LibraryBar(props: Props) {
  const { actions } = props;
  const [isOpen, setOpen] = useState(false);
  const chip = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const narrow = useNarrowing(props);
  const statusChip = (status: ReadingStatus) => {
    const narrowing = narrow('status', status);
    return (
      <button
        type="button"
        key={status}
        class={chips.chip}
        aria-pressed={narrowing?.isOn}
        onClick={narrowing?.toggle}
      >
        {statusWords(status)}
      </button>
    );
  };
  return (
    <section class={styles.bar} aria-label={i18n.t('keep.bar')}>
      {readingStatuses.map(statusChip)}
      <button
        type="button"
        ref={chip}
        class={`${chips.chip} ${chips.opens}`}
        popovertarget={menuId}
      >
        {i18n.t('keep.tags')}
      </button>
      <div
        ref={menu}
        id={menuId}
        class={`floating ${chips.menu}`}
        popover="auto"
        role="dialog"
        aria-label={i18n.t('keep.tags')}
        onBeforeToggle={() => placeBelow(menu.current, chip.current)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && <TagChoices {...props} narrow={narrow} />}
      </div>
      <button
        type="button"
        class={`${styles.act} link`}
        onClick={() => actions.showSheet('export')}
      >
        {i18n.t('export.open')}
      </button>
    </section>
  );
}
