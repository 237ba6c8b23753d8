import type { PaperId } from '../../papers/paper-id.ts';
import { followList } from './follow-list.ts';
import type { PanelState } from './panel-state.ts';
import type { RefreshActions } from './refresh-actions.ts';
import { watchSeen } from './seen-watch.ts';

const clockMs = 15_000;

/** Everything that goes on while the panel is open; the first frame does not need it. */
export function followReader(
  state: PanelState,
  refreshes: RefreshActions,
  passSeen: (ids: PaperId[]) => void,
): void {
  const seen = watchSeen(passSeen);
  const observeCards = () =>
    seen.observe(document.querySelectorAll<HTMLElement>('[data-paper-id]'));
  new MutationObserver(observeCards).observe(document.body, { childList: true, subtree: true });
  observeCards();
  setInterval(() => {
    state.now.value = Date.now();
  }, clockMs);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refreshes.refreshIfOld();
  });
  for (const event of ['online', 'offline']) {
    window.addEventListener(event, () => {
      state.online.value = navigator.onLine;
      if (navigator.onLine) refreshes.refresh();
    });
  }
  followList(state, refreshes);
}
