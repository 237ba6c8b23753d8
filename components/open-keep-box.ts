import type { PanelActions, PanelView } from './panel-view.ts';

/** So many frames an open paper may take to be drawn. */
const mostFrames = 120;

/** Opens the paper where it is closed, and goes to the field of its tags or its note as soon as that is drawn. */
export function openKeepBox(
  id: string,
  part: 'tags' | 'note',
  view: PanelView,
  actions: PanelActions,
): void {
  if (!view.openIds.has(id)) actions.toggleOpen(id);
  const places = `[data-keep-of="${CSS.escape(id)}"] [data-keep="${part}"]`;
  const place = () => document.querySelector<HTMLElement>(places);
  /** What is typed before the field is there is meant for it, and is no act upon the list. */
  const swallow = (event: KeyboardEvent) => {
    if (event.target === place()) return;
    event.stopPropagation();
    event.preventDefault();
  };
  let frames = 0;
  const look = () => {
    const button = place();
    if (button instanceof HTMLButtonElement) button.click();
    frames += 1;
    const field = place();
    const isThere = field !== null && !(field instanceof HTMLButtonElement);
    if (!isThere && frames < mostFrames) {
      requestAnimationFrame(look);
      return;
    }
    window.removeEventListener('keydown', swallow, { capture: true });
    if (isThere) field.focus();
  };
  window.addEventListener('keydown', swallow, { capture: true });
  requestAnimationFrame(look);
}
