import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus in the panel. A drawing may take away, move or disable what has it; the browser then gives it to
 * the body, where no key works. It goes to the card that held it, or else to the list.
 */
export function useKeptFocus(
  panel: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const root = panel.current;
    if (!root) return;
    let hadFocus = root.contains(document.activeElement);
    let card: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      hadFocus = true;
      card = target instanceof Element ? target.closest('article') : null;
    };
    const keep = () => {
      const active = document.activeElement;
      const isLost = active === null || active === document.body || active.matches(':disabled');
      if (!hadFocus || !isLost) return;
      const next = card?.isConnected ? card : list.current;
      next?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(keep);
    const attributeFilter = ['disabled'];
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter });
    root.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [panel, list]);
}
