import { i18n } from '#i18n';
import { type CitationStyleId, citationStyles } from '../papers/citations/registry.ts';
import type { Paper } from '../papers/paper.ts';
import styles from './PaperLinks.module.css';
import type { PanelActions } from './panel-view.ts';

const styleIds = Object.keys(citationStyles).filter(
  (id): id is CitationStyleId => id in citationStyles,
);

/** The ways to copy one citation of the paper. */
export function Cite({ paper, actions }: { paper: Paper; actions: PanelActions }) {
  return (
    <ul class={styles.links} aria-label={i18n.t('open.cite')}>
      {styleIds.map((id) => (
        <li key={id}>
          <button type="button" onClick={() => actions.copyCitation(paper, id)}>
            {i18n.t(citationStyles[id].words)}
          </button>
        </li>
      ))}
    </ul>
  );
}
