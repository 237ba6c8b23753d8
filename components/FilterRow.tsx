import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { isNarrowed } from '../papers/filters/registry.ts';
import styles from './FilterRow.module.css';
import { Icon } from './Icon.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

interface Props {
  view: PanelView;
  actions: PanelActions;
  searchField: RefObject<HTMLInputElement | null>;
  /** Gives the focus back to the list. */
  leaveSearch: () => void;
}

function Chip(props: { label: string; count: number; isOn: boolean; onClick: () => void }) {
  return (
    <button type="button" class={styles.chip} aria-pressed={props.isOn} onClick={props.onClick}>
      {props.label} <span class={styles.count}>{props.count}</span>
    </button>
  );
}

function SearchField({ view, actions, searchField, leaveSearch }: Props) {
  return (
    <div class={styles.search}>
      <Icon name="search" />
      <input
        ref={searchField}
        type="search"
        class={styles.field}
        placeholder={i18n.t('filter.search')}
        aria-label={i18n.t('filter.search')}
        autocomplete="off"
        spellcheck={false}
        value={view.filters.text}
        onInput={({ currentTarget }) => actions.setFilter('text', currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, these keys are its own.
          if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
          event.preventDefault();
          if (event.key === 'Escape') actions.setFilter('text', '');
          leaveSearch();
        }}
      />
    </div>
  );
}

function Upvotes({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { minUpvotes } = view.filters;
  return (
    <select
      class={styles.chip}
      data-on={minUpvotes > 0}
      aria-label={i18n.t('filter.minUpvotes')}
      value={String(minUpvotes)}
      onChange={({ currentTarget }) => actions.setFilter('minUpvotes', Number(currentTarget.value))}
    >
      <option value="0">
        {i18n.t(minUpvotes > 0 ? 'filter.minUpvotesAny' : 'filter.minUpvotes')}
      </option>
      {view.facets.minUpvotes.map(({ least, count }) => (
        <option key={least} value={String(least)}>
          {i18n.t('filter.minUpvotesOption', [String(least), String(count)])}
        </option>
      ))}
    </select>
  );
}

function Organisations({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { organisation } = view.filters;
  const listed = view.facets.organisations;
  const isListed = listed.some(({ name }) => name === organisation);
  return (
    <select
      class={styles.chip}
      data-on={organisation !== ''}
      aria-label={i18n.t('filter.organisation')}
      value={organisation}
      onChange={({ currentTarget }) => actions.setFilter('organisation', currentTarget.value)}
    >
      <option value="">
        {i18n.t(organisation ? 'filter.organisationAny' : 'filter.organisation')}
      </option>
      {organisation && !isListed && <option value={organisation}>{organisation}</option>}
      {listed.map(({ name, fullName, count }) => (
        <option key={name} value={name}>
          {i18n.t('filter.organisationOption', [fullName, String(count)])}
        </option>
      ))}
    </select>
  );
}

/** The keyword that the list is narrowed to; a press takes it off. */
function ChosenKeyword({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { keyword } = view.filters;
  if (keyword === '') return null;
  return (
    <button
      type="button"
      class={`${styles.chip} ${styles.keyword}`}
      data-on
      title={i18n.t('filter.keywordOff')}
      onClick={() => actions.setFilter('keyword', '')}
    >
      <span class="visually-hidden">{i18n.t('filter.keyword')}: </span>
      <bdi>{keyword}</bdi> <span class={styles.count}>{view.facets.keyword}</span>
      <span class="visually-hidden">. {i18n.t('filter.keywordOff')}</span>
      <Icon name="close" />
    </button>
  );
}

/** Everything that narrows the list, with what each choice would leave. */
export function FilterRow(props: Props) {
  const { view, actions } = props;
  const { filters, facets } = view;
  const isOn = isNarrowed(filters);
  return (
    <search class={styles.row} aria-label={i18n.t('filter.label')}>
      <SearchField {...props} />
      <div class={styles.chips}>
        <ChosenKeyword view={view} actions={actions} />
        {view.view !== 'new' && (
          <Chip
            label={i18n.t('filter.newOnly')}
            count={facets.newOnly}
            isOn={filters.newOnly}
            onClick={() => actions.setFilter('newOnly', !filters.newOnly)}
          />
        )}
        <Chip
          label={i18n.t('filter.hasCode')}
          count={facets.hasCode}
          isOn={filters.hasCode}
          onClick={() => actions.setFilter('hasCode', !filters.hasCode)}
        />
        <Upvotes view={view} actions={actions} />
        <Organisations view={view} actions={actions} />
      </div>
      {isOn && (
        <p class={styles.narrowed} role="status">
          {i18n.t('filter.shown', [String(view.rows.length), String(view.members)])}
          <button type="button" class={styles.clear} onClick={actions.clearFilters}>
            {i18n.t('filter.clear')}
          </button>
        </p>
      )}
    </search>
  );
}
