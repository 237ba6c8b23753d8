/** Less room than this below is too little, where there is more above. */
const leastRoom = 240;
/** So wide a menu fits beside any chip, where the window is as wide. */
const leastWidth = 288;
/** What stays free between a menu and the window's edges. */
const edge = 8;
/** Between a menu and what opened it. */
const gap = 4;
const mostWidth = 320;

/**
 * Puts a popover below what opened it, or above it where that is nearer to the window's end: it lies above everything, so
 * it has to be told where that is. It never leaves the window.
 */
export function placeBelow(menu: HTMLElement | null, anchor: HTMLElement | null): void {
  if (!menu || !anchor) return;
  const { top, bottom, left, right } = anchor.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isAbove = height - bottom < leastRoom && top > height - bottom;
  menu.style.top = isAbove ? 'auto' : `${bottom + gap}px`;
  menu.style.bottom = isAbove ? `${height - top + gap}px` : 'auto';
  menu.style.maxHeight = `${Math.max(0, (isAbove ? top : height - bottom) - gap - edge)}px`;
  // Along the side of the window that the anchor is nearer to, with room for its words.
  const isAtEnd = (left + right) / 2 > width / 2;
  const side = Math.max(edge, Math.min(isAtEnd ? width - right : left, width - edge - leastWidth));
  menu.style.left = isAtEnd ? 'auto' : `${side}px`;
  menu.style.right = isAtEnd ? `${side}px` : 'auto';
  menu.style.maxWidth = `${Math.min(mostWidth, width - side - edge)}px`;
}
