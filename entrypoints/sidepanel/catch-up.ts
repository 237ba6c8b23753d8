import type { PanelActions } from '../../components/panel-view.ts';
import type { MarkActions } from './mark-actions.ts';
import type { PanelState } from './panel-state.ts';
import type { PanelStore } from './panel-store.ts';

/** A reader who is at it is noted no more often than this. */
const noteMs = 10 * 60_000;

/** Notes that the reader is here, now and whenever they use the panel, and follows what they can catch up on. */
export function followCatchUp(
  state: PanelState,
  store: Pick<PanelStore, 'noteVisit' | 'watchCatchUp'>,
  onError: (error: unknown) => void,
): void {
  let notedAt = Number.NEGATIVE_INFINITY;
  const note = () => {
    const now = Date.now();
    if (Math.abs(now - notedAt) < noteMs) return;
    notedAt = now;
    store.noteVisit().catch(onError);
  };
  for (const activity of ['pointerdown', 'keydown', 'wheel']) {
    window.addEventListener(activity, note, { passive: true, capture: true });
  }
  note();
  store.watchCatchUp((catchUp) => {
    state.catchUp.value = catchUp;
  }, onError);
}

/** What a reader who was away can do about it. */
export function catchUpActions(
  state: PanelState,
  store: Pick<PanelStore, 'dismissCatchUp'>,
  markMany: MarkActions['markMany'],
  showNew: () => void,
): Pick<PanelActions, 'catchUp' | 'dismissCatchUp'> {
  return {
    catchUp: async () => {
      const rest = state.catchUp.peek()?.rest;
      if (!rest) return;
      await markMany('seen', rest);
      showNew();
    },
    dismissCatchUp: async () => {
      state.catchUp.value = undefined;
      await store.dismissCatchUp();
    },
  };
}
