import { i18n } from '#i18n';
import { wholeNumber } from './format.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import styles from './SearchStart.module.css';

/** Queries that show what the language can do; their texts are queries, and the same in every language. */
const examples = [
  ['"speculative decoding" has:code', 'search.example.words'],
  ['is:new up:>20', 'search.example.new'],
  ['by:hinton OR org:deepmind', 'search.example.people'],
  ['date:90d kw:agents -survey', 'search.example.time'],
] as const;

/** Where a search begins: what was searched for before, and what can be asked. */
export function SearchStart({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { searches, search } = view;
  const ask = (query: string) => (
    <button type="button" class={styles.query} onClick={() => actions.setQuery(query)}>
      <bdi>{query}</bdi>
    </button>
  );
  return (
    <div class={styles.start} data-screen="search-start">
      <p class={styles.intro}>
        {search && search.stored > 0
          ? i18n.t('search.over', search.stored, [wholeNumber(search.stored)])
          : i18n.t('search.preparing')}
      </p>
      {searches.length > 0 && (
        <section>
          <h2 class={styles.title}>
            {i18n.t('search.recent')}{' '}
            <button type="button" class={styles.forget} onClick={actions.forgetSearches}>
              {i18n.t('search.forget')}
            </button>
          </h2>
          <ul>
            {searches.map((query) => (
              <li key={query}>{ask(query)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 class={styles.title}>{i18n.t('search.examples')}</h2>
        <dl>
          {examples.map(([query, words]) => (
            <div key={query}>
              <dt>{ask(query)}</dt>
              <dd class={styles.words}>{i18n.t(words)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
