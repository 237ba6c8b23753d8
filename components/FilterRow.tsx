import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import styles from './FilterRow.module.css';
import { Icon } from './Icon.tsx';
import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';

const LaterFilterTools = late(() => import('./FilterTools.tsx').then((part) => part.FilterTools));

interface Props {
  view: PanelView;
  actions: PanelActions;
  searchField: RefObject<HTMLInputElement | null>;
  /** Gives the focus back to the list. */
  leaveSearch: () => void;
}

/** Each Enter looks further: in all papers that are stored, then on the Hub. */
function widen(view: PanelView, actions: PanelActions): void {
  if (view.view === 'search') actions.askHub();
  else actions.widenSearch();
}

function SearchField({ view, actions, searchField, leaveSearch }: Props) {
  const label = i18n.t(view.view === 'search' ? 'search.label' : 'filter.search');
  return (
    <div class={styles.search}>
      <Icon name="search" />
      <input
        ref={searchField}
        type="search"
        class={styles.field}
        placeholder={label}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        value={view.query}
        onInput={({ currentTarget }) => actions.setQuery(currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, these keys are its own; and what is offered below takes them first.
          if (event.isComposing || event.defaultPrevented) return;
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          if (event.key === 'Escape') actions.leaveSearch();
          else if (view.query !== '') widen(view, actions);
          if (event.key === 'Escape') leaveSearch();
        }}
      />
    </div>
  );
}

/** Where the list is narrowed and all papers are searched; what narrows by hand comes behind the first frame. */
export function FilterRow(props: Props) {
  const { view, actions, searchField } = props;
  return (
    <search class={styles.row} aria-label={i18n.t('filter.label')}>
      <SearchField {...props} />
      <div class={styles.tools} data-narrowed={view.query !== ''}>
        {view.isWhole && (
          <LaterFilterTools view={view} actions={actions} searchField={searchField} />
        )}
      </div>
    </search>
  );
}
