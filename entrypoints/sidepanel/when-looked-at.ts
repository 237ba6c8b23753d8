/** A reader who has typed nothing for so long looks at what was found. */
const restMs = 700;

/** Acts once the reader rests or scrolls; whoever is called again meanwhile begins anew, `cancel` forgets it. */
export function whenLookedAt(act: () => void): { wait: () => void; cancel: () => void } {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(resting);
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
      addEventListener('scroll', go, { passive: true });
    },
  };
}
