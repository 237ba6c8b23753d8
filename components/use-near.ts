import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Screens above and below the window that count as near. */
const margin = '100% 0px';

/**
 * True from the moment on at which the element comes near the window. In a list it is its card that is looked at: what
 * lies inside of a card that is out of view is not laid out.
 */
export function useNear(element: RefObject<Element | null>, isInList: boolean): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watched = isInList ? element.current?.closest('article') : element.current;
    if (isNear || !watched) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: margin },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, isInList, isNear]);
  return isNear;
}
