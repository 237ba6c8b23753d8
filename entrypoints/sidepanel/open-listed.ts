import { effect, untracked } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PanelState } from './panel-state.ts';

/** Opens the paper once it is listed, unless the reader has gone elsewhere by then. */
export function openListed(
  { frozen, place, openIds }: Pick<PanelState, 'frozen' | 'place' | 'openIds'>,
  actions: Pick<PanelActions, 'toggleOpen'>,
  id: PaperId,
): void {
  const asked = place.peek();
  const stop = effect(() => {
    const isElsewhere = place.value !== asked;
    if (!isElsewhere && !frozen.value.includes(id)) return;
    if (!isElsewhere && !openIds.peek().has(id)) untracked(() => actions.toggleOpen(id));
    queueMicrotask(() => stop());
  });
}
