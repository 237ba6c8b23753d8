import type { PanelActions, PanelView } from './panel-view.ts';

/** What a key asks for; the list's own element takes care of the focus. */
export type KeyAct =
  | 'next'
  | 'previous'
  | 'open'
  | 'save'
  | 'seen'
  | 'undo'
  | 'back'
  | 'forward'
  | 'search'
  | 'help';

/** Single keys, which work only while the list has the focus. */
export const keys: Readonly<Record<string, KeyAct>> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  Enter: 'open',
  s: 'save',
  e: 'seen',
  u: 'undo',
  '[': 'back',
  ArrowLeft: 'back',
  ']': 'forward',
  ArrowRight: 'forward',
  '/': 'search',
  '?': 'help',
};

/** True for what is done to a card, and so to one that the reader sees. */
export function isCardAct(act: KeyAct): boolean {
  return ['next', 'previous', 'open', 'save', 'seen'].includes(act);
}

/** What the help sheet lists, in its order. */
export const keyHelp = [
  ['j', 'help.nextCard'],
  ['k', 'help.previousCard'],
  ['o Enter', 'help.open'],
  ['s', 'help.save'],
  ['e', 'help.seen'],
  ['u', 'help.undo'],
  ['[ ←', 'help.previousDay'],
  ['] →', 'help.nextDay'],
  ['/', 'help.search'],
  ['?', 'help.help'],
] as const;

/** True for a key that belongs to something else: a field, a link, a shortcut of the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return event.key === 'Enter' && target.closest('button, a') !== null;
}

/** The act that a key press in the list stands for. */
export function keyAct(event: KeyboardEvent): KeyAct | undefined {
  const act = isTaken(event) ? undefined : keys[event.key];
  // A key that is held down moves on and on, but acts once.
  return event.repeat && act !== 'next' && act !== 'previous' ? undefined : act;
}

/** Does what the key asks for; `focusSearch` is the page's. */
export function doKeyAct(
  act: KeyAct,
  view: PanelView,
  actions: PanelActions,
  focusSearch: () => void,
): void {
  const id = view.currentId;
  const onCurrent = (action: (paperId: string) => void) => {
    if (id !== undefined) action(id);
  };
  const acts: Record<KeyAct, () => void> = {
    next: () => actions.moveCurrent(1),
    previous: () => actions.moveCurrent(-1),
    open: () => onCurrent(actions.toggleOpen),
    save: () => onCurrent(actions.toggleSaved),
    seen: () => onCurrent(actions.toggleSeen),
    undo: () => actions.undo(),
    back: () => view.view === 'day' && actions.stepDay(-1),
    forward: () => view.view === 'day' && actions.stepDay(1),
    search: focusSearch,
    help: () => actions.showHelp(true),
  };
  acts[act]();
}
