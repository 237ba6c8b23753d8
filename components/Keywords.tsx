import { i18n } from '#i18n';
import { hasPart, togglePart } from '../papers/query/chips.ts';
import { parseQuery } from '../papers/query/parse.ts';
import { printQuery } from '../papers/query/print.ts';
import { termOf } from '../papers/query/term-of.ts';
import styles from './Keywords.module.css';

interface Props {
  keywords: readonly string[];
  /** What the list is narrowed to, as text of the query language. */
  query: string;
  setQuery: (text: string) => void;
}

/** A paper's keywords; each narrows the list to the papers that share it. */
export function Keywords({ keywords, query, setQuery }: Props) {
  if (keywords.length === 0) return null;
  const asked = parseQuery(query, query.length).query;
  return (
    <ul class={styles.keywords} aria-label={i18n.t('open.keywords')}>
      {keywords.map((keyword) => {
        const term = termOf('kw', { text: keyword, fit: 'whole' });
        // A keyword without any letter cannot be asked for.
        if (typeof term === 'string') return <li key={keyword}>{keyword}</li>;
        return (
          <li key={keyword}>
            <button
              type="button"
              aria-pressed={hasPart(asked, term)}
              title={i18n.t('open.keywordHint')}
              onClick={() => setQuery(printQuery(togglePart(asked, term)))}
            >
              <bdi>{keyword}</bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
