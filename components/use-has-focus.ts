import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** True while the element has the focus. */
export function useHasFocus(element: RefObject<HTMLElement | null>): boolean {
  const [hasFocus, setFocus] = useState(document.activeElement === element.current);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const follow = () => setFocus(document.activeElement === node);
    follow();
    node.addEventListener('focus', follow);
    node.addEventListener('blur', follow);
    return () => {
      node.removeEventListener('focus', follow);
      node.removeEventListener('blur', follow);
    };
  }, [element]);
  return hasFocus;
}
