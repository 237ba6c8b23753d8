import { i18n } from '#i18n';
import { ownSorts } from '../papers/own-sorts.ts';
import type { Complaint } from '../papers/query/complaint.ts';
import { isSearched } from '../papers/view.ts';
import styles from './FilterStatus.module.css';
import { wholeNumber } from './format.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { QueryComplaints } from './QueryComplaints.tsx';

function Sort({ view, actions }: { view: PanelView; actions: PanelActions }) {
  if (!view.search) return null;
  return (
    <select
      class={styles.sort}
      aria-label={i18n.t('search.sort')}
      value={view.search.sort}
      onChange={({ currentTarget: { value } }) => {
        const sort = ownSorts.find((known) => known === value);
        if (sort) actions.setSort(sort);
      }}
    >
      {ownSorts.map((sort) => (
        <option key={sort} value={sort}>
          {i18n.t(`sort.${sort}`)}
        </option>
      ))}
    </select>
  );
}

/** How many papers a search has found, and what was corrected for it. */
function Found({ search }: { search: NonNullable<PanelView['search']> }) {
  const { total, near, corrections } = search;
  if (total === undefined) return <span>{i18n.t('search.searching')}</span>;
  const { reading } = search;
  return (
    <>
      <span>
        {i18n.t('search.found', total, [wholeNumber(total)])}
        {near > 0 && ` · ${i18n.t('search.near', near, [wholeNumber(near)])}`}
        {reading &&
          ` · ${i18n.t('search.reading', [wholeNumber(reading.ready), wholeNumber(reading.of)])}`}
      </span>
      {corrections.map(({ typed, meant }) => (
        <span key={typed} class={styles.correction}>
          {i18n.t('search.corrected', [typed, meant.join(', ')])}
        </span>
      ))}
    </>
  );
}

/** What is wrong with what was written, what is left of the list, and what one can go on with. */
export function FilterStatus({
  view,
  complaints,
  isTyping,
  actions,
}: {
  view: PanelView;
  complaints: readonly Complaint[];
  isTyping: boolean;
  actions: PanelActions;
}) {
  const isNarrowed = view.query !== '';
  const isList = !isSearched(view.view);
  return (
    <>
      <QueryComplaints text={view.query} complaints={complaints} isTyping={isTyping} />
      <div class={styles.status}>
        <span role="status">
          {isList
            ? i18n.t('filter.shown', [String(view.rows.length), String(view.members)])
            : view.search && <Found search={view.search} />}
        </span>
        {!isList && <Sort view={view} actions={actions} />}
        <span class={styles.acts}>
          {isNarrowed && (
            <button type="button" class={styles.act} onClick={() => actions.setQuery('')}>
              {i18n.t('filter.clear')}
            </button>
          )}
          {isNarrowed && (
            <button type="button" class={styles.act} onClick={() => actions.showSheet('keep-view')}>
              {i18n.t('ownView.keep')}
            </button>
          )}
          {view.view === 'own' && (
            <button type="button" class={styles.act} onClick={() => actions.showSheet('edit-view')}>
              {i18n.t('ownView.edit')}
            </button>
          )}
          {isList && isNarrowed && (
            <button type="button" class={styles.act} onClick={actions.widenSearch}>
              {i18n.t('search.all')} <kbd>↵</kbd>
            </button>
          )}
        </span>
      </div>
    </>
  );
}
