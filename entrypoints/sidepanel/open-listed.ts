import { effect, untracked } from '@preact/signals';
import type { PanelActions } from '../../components/panel-view.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PanelState } from './panel-state.ts';

/**
 * Opens the paper once it is listed, until the reader goes elsewhere. While papers are still being read the list is
 * entered anew as it grows, which closes what is open: then it is opened again.
 */
export function openListed(
  { frozen, entered, place, openIds }: PanelState,
  actions: Pick<PanelActions, 'toggleOpen'>,
  id: PaperId,
): void {
  const asked = place.peek();
  let wasOpened = false;
  const stop = effect(() => {
    if (place.value !== asked) {
      queueMicrotask(() => stop());
      return;
    }
    void entered.value;
    if (!frozen.peek().includes(id) || openIds.peek().has(id)) return;
    if (wasOpened) openIds.value = new Set([...openIds.peek(), id]);
    else untracked(() => actions.toggleOpen(id));
    wasOpened = true;
  });
}
