import type { Notice } from '../../components/panel-view.ts';
import type { PanelState } from './panel-state.ts';

/** A notice goes by itself after this long; what it offers stays within reach of its key. */
const noticeMs = 8_000;

/** Shows one notice at a time. */
export function notifier(state: PanelState): (notice: Notice | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (notice) => {
    clearTimeout(timer);
    state.notice.value = notice;
    if (notice) {
      timer = setTimeout(() => {
        state.notice.value = undefined;
      }, noticeMs);
    }
  };
}
