import { i18n } from '#i18n';
import { citationStyleIds, citationStyles } from '../papers/citations/registry.ts';
import type { Paper } from '../papers/paper.ts';
import styles from './PaperLinks.module.css';
import type { PanelActions } from './panel-view.ts';

/** The ways to copy one citation of the paper. */
export function Cite({ paper, actions }: { paper: Paper; actions: PanelActions }) {
  return (
    <ul class={styles.links} aria-label={i18n.t('open.cite')}>
      {citationStyleIds.map((id) => (
        <li key={id}>
          <button type="button" onClick={() => actions.copyCitation(paper, id)}>
            {i18n.t(citationStyles[id].words)}
          </button>
        </li>
      ))}
    </ul>
  );
}
