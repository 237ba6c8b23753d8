/** The header of the panel; it stays at the top of the window while there is room for it. */
export function panelHeader(): HTMLElement | null {
  return document.querySelector('header');
}

function stayingHeight(header: HTMLElement): number {
  return getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
}

/** Tells what the header takes from the top of the window, in CSS pixels: at once, and whenever it changes. */
export function watchHeaderHeight(
  header: HTMLElement,
  onHeight: (height: number) => void,
): () => void {
  let told: number | undefined;
  const tell = () => {
    const height = stayingHeight(header);
    if (height !== told) onHeight(height);
    told = height;
  };
  const observer = new ResizeObserver(tell);
  observer.observe(header);
  // Whether it stays depends on the window, too.
  window.addEventListener('resize', tell);
  tell();
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', tell);
  };
}
