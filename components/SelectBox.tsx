import { i18n } from '#i18n';
import type { Paper } from '../papers/paper.ts';
import type { PanelActions } from './panel-view.ts';
import styles from './SelectBox.module.css';

interface Props {
  paper: Paper;
  isSelected: boolean;
  actions: PanelActions;
}

/** The box in a card's gutter that picks its paper out of the list; there while papers are selected. */
export function SelectBox({ paper, isSelected, actions }: Props) {
  return (
    <label class={styles.box}>
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={i18n.t('select.paper', [paper.title])}
        onChange={() => actions.toggleSelected(paper.id)}
      />
    </label>
  );
}
