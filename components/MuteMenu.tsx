import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Paper } from '../papers/paper.ts';
import type { FieldId } from '../papers/query/fields/registry.ts';
import { printPart } from '../papers/query/print.ts';
import { termOf } from '../papers/query/term-of.ts';
import styles from './MuteMenu.module.css';
import type { PanelActions } from './panel-view.ts';
import { placeBelow } from './place-below.ts';

/** More authors than these are not offered: who is muted is a name that one knows. */
const mostAuthors = 12;

interface Choice {
  query: string;
  name: string;
  kind: 'org' | 'kw' | 'by' | 'submitter';
}

function choiceOf(kind: Choice['kind'] & FieldId, text: string, name = text): Choice[] {
  const term = termOf(kind, { text, fit: kind === 'submitter' ? 'phrase' : 'whole' });
  return typeof term === 'string' ? [] : [{ query: printPart(term), name, kind }];
}

/** What can be muted of a paper: everybody and everything that it is filed under. */
function choicesOf({ organisation, keywords, authors, submitter }: Paper): Choice[] {
  return [
    ...(organisation ? choiceOf('org', organisation.name, organisation.fullName) : []),
    ...keywords.flatMap((keyword) => choiceOf('kw', keyword)),
    ...authors.slice(0, mostAuthors).flatMap((author) => choiceOf('by', author)),
    ...(submitter ? choiceOf('submitter', submitter) : []),
  ];
}

/** Folds away, from now on, what shares something with the paper. */
export function MuteMenu({ paper, actions }: { paper: Paper; actions: PanelActions }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = `mute-${paper.id}`;
  return (
    <>
      <button type="button" ref={button} popovertarget={id}>
        {i18n.t('mute.open')}
      </button>
      <div
        ref={menu}
        id={id}
        class={`floating ${styles.menu}`}
        popover="auto"
        role="dialog"
        aria-label={i18n.t('mute.open')}
        onBeforeToggle={() => placeBelow(menu.current, button.current)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen &&
          choicesOf(paper).map(({ query, name, kind }, at, all) => (
            <button
              type="button"
              key={query}
              class={styles.choice}
              onClick={() => {
                menu.current?.hidePopover();
                actions.mute(query);
              }}
            >
              <span class={all[at - 1]?.kind === kind ? 'visually-hidden' : styles.kind}>
                {i18n.t(`facet.${kind}`)}
              </span>{' '}
              <bdi class={styles.name}>{name}</bdi>
            </button>
          ))}
      </div>
    </>
  );
}
