import type { Notice } from '../../components/notice.ts';
import type { PanelState } from './panel-state.ts';

/** A notice goes by itself after this long; what it offers stays within reach of its key. */
const noticeMs = 8_000;

/** What shows notices. */
export interface Notifier {
  notify: (notice: Notice | undefined) => void;
  /** The user is about to use the notice: it stays until they let go of it. */
  holdNotice: (isHeld: boolean) => void;
}

/** Shows one notice at a time. */
export function notifier(state: PanelState): Notifier {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  const startTimer = () => {
    clearTimeout(timer);
    const notice = state.notice.peek();
    if (isHeld || !notice || notice.stays) return;
    timer = setTimeout(() => {
      state.notice.value = undefined;
    }, noticeMs);
  };
  return {
    notify: (notice) => {
      state.notice.value = notice;
      // What is gone cannot be held: it is not told when the pointer leaves it.
      if (!notice) isHeld = false;
      startTimer();
    },
    holdNotice: (held) => {
      if (held === isHeld) return;
      isHeld = held;
      startTimer();
    },
  };
}
