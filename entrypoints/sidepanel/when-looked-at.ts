/** A reader who has typed nothing for so long looks at what was found. */
const restMs = 700;

/**
 * Acts once the reader rests or scrolls, or in the next frame where what is drawn leaves room in the window; whoever is
 * called again meanwhile begins anew, `cancel` forgets it.
 */
export function whenLookedAt(act: () => void): { wait: () => void; cancel: () => void } {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const cancel = () => {
    clearTimeout(resting);
    cancelAnimationFrame(frame);
    removeEventListener('scroll', go);
  };
  const go = () => {
    cancel();
    act();
  };
  return {
    cancel,
    wait: () => {
      cancel();
      resting = setTimeout(go, restMs);
      frame = requestAnimationFrame(() => {
        if (document.documentElement.scrollHeight <= window.innerHeight) go();
      });
      addEventListener('scroll', go, { passive: true });
    },
  };
}
