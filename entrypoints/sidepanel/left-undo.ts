import type { Undo } from '../../storage/act.ts';
import type { PanelStore } from './panel-store.ts';

/** Offers the way back of what was done outside any panel, in the panel that the user looks at. */
export function followLeftUndo(
  store: Pick<PanelStore, 'watchLeftUndo' | 'takeLeftUndo'>,
  offer: (undo: Undo) => void,
  onError: (error: unknown) => void,
): void {
  const take = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      const undo = await store.takeLeftUndo();
      if (undo) offer(undo);
    } catch (error) {
      onError(error);
    }
  };
  store.watchLeftUndo(take, onError);
  document.addEventListener('visibilitychange', take);
}
