/** Less room than this below is too little, where there is more above. */
const leastRoom = 240;

/**
 * Puts a popover below what opened it, or above it where that is nearer to the window's end: it lies above everything, so
 * it has to be told where that is. It never leaves the window.
 */
export function placeBelow(menu: HTMLElement | null, anchor: HTMLElement | null): void {
  if (!menu || !anchor) return;
  const { top, bottom, left, right } = anchor.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isAbove = height - bottom < leastRoom && top > height - bottom;
  menu.style.top = isAbove ? 'auto' : `${bottom}px`;
  menu.style.bottom = isAbove ? `${height - top}px` : 'auto';
  menu.style.maxHeight = `${Math.max(0, (isAbove ? top : height - bottom) - 8)}px`;
  // Along the side of the window that the anchor is nearer to.
  const isAtEnd = (left + right) / 2 > width / 2;
  menu.style.left = isAtEnd ? 'auto' : `${Math.max(0, left)}px`;
  menu.style.right = isAtEnd ? `${Math.max(0, width - right)}px` : 'auto';
}
