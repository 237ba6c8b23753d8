import type { PanelActions } from '../../components/panel-view.ts';
import { catchUpActions } from './catch-up.ts';
import { hiddenActions } from './hidden-actions.ts';
import { linkActions } from './link-actions.ts';
import { type MarkActions, markActions } from './mark-actions.ts';
import type { Notifier } from './notices.ts';
import type { PanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';
import { type SelectionActions, selectionActions } from './selection-actions.ts';

/** Everything that is done to papers; its code comes behind the first frame. */
export type Acts = Omit<MarkActions, 'open' | 'markMany'> &
  SelectionActions &
  Pick<PanelActions, 'catchUp' | 'dismissCatchUp' | 'openLink' | 'showHidden'>;

/** The acts over a panel's state. */
export function panelActs(
  state: PanelState,
  store: Promise<PanelStore>,
  notify: Notifier['notify'],
  showNew: () => void,
): Acts {
  const marks = markActions(state, store, notify);
  return {
    ...marks,
    ...selectionActions(state, marks.markMany),
    ...catchUpActions(state, store, marks.markMany, showNew),
    ...hiddenActions(state),
    ...linkActions(state, notify, marks.open),
  };
}
