import { i18n } from '#i18n';
import styles from './Keywords.module.css';

interface Props {
  keywords: readonly string[];
  /** The keyword that the list is narrowed to; empty where there is none. */
  chosen: string;
  /** An empty one lets every paper in again. */
  choose: (keyword: string) => void;
}

/** A paper's keywords; each narrows the list to the papers that share it. */
export function Keywords({ keywords, chosen, choose }: Props) {
  if (keywords.length === 0) return null;
  const isChosen = (keyword: string) => keyword.toLowerCase() === chosen.toLowerCase();
  return (
    <ul class={styles.keywords} aria-label={i18n.t('open.keywords')}>
      {keywords.map((keyword) => (
        <li key={keyword}>
          <button
            type="button"
            aria-pressed={isChosen(keyword)}
            title={i18n.t('open.keywordHint')}
            onClick={() => choose(isChosen(keyword) ? '' : keyword)}
          >
            <bdi>{keyword}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
