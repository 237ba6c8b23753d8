/** Acts that are done to a card, and so to one that the reader sees. */
const cardActs = [
  'next',
  'previous',
  'draw-down',
  'draw-up',
  'open',
  'save',
  'seen',
  'hide',
  'select',
  'tags',
  'note',
  'zotero',
  'pdf',
  'arxiv',
  'hub',
  'code',
  'pdf-behind',
  'arxiv-behind',
  'hub-behind',
  'code-behind',
] as const;

const listActs = [
  'clear',
  'save-tab',
  'undo',
  'back',
  'forward',
  'view',
  'search',
  'folded',
  'help',
] as const;

/** Acts that a key goes on with while it is held down. */
const moves: readonly KeyAct[] = ['next', 'previous', 'draw-down', 'draw-up'];

/** What a key asks for; the list's own element takes care of the focus. */
export type KeyAct = (typeof cardActs)[number] | (typeof listActs)[number];

/** Single keys, which work only while the list has the focus; a capital does what its letter does, to something else. */
export const keys: Readonly<Record<string, KeyAct>> = {
  j: 'next',
  k: 'previous',
  J: 'draw-down',
  K: 'draw-up',
  o: 'open',
  Enter: 'open',
  s: 'save',
  S: 'save-tab',
  e: 'seen',
  h: 'hide',
  x: 'select',
  t: 'tags',
  n: 'note',
  z: 'zotero',
  Escape: 'clear',
  u: 'undo',
  p: 'pdf',
  a: 'arxiv',
  f: 'hub',
  g: 'code',
  P: 'pdf-behind',
  A: 'arxiv-behind',
  F: 'hub-behind',
  G: 'code-behind',
  '[': 'back',
  ArrowLeft: 'back',
  ']': 'forward',
  ArrowRight: 'forward',
  1: 'view',
  2: 'view',
  3: 'view',
  4: 'view',
  5: 'view',
  6: 'view',
  7: 'view',
  8: 'view',
  9: 'view',
  '/': 'search',
  m: 'folded',
  '?': 'help',
};

/** True for what is done to a card, and so to one that the reader sees. */
export function isCardAct(act: KeyAct): boolean {
  return cardActs.some((cardAct) => cardAct === act);
}

/** True for what moves from card to card. */
export function isMove(act: KeyAct): boolean {
  return moves.includes(act);
}

/** True for a key that belongs to something else: a field, a link, a shortcut of the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]'))
    return true;
  return event.key === 'Enter' && target.closest('button, a') !== null;
}

/**
 * The act that a key press in the list stands for. Without single keys only those that type nothing are left (WCAG
 * 2.1.4): Enter and the arrows.
 */
export function keyAct(event: KeyboardEvent, singleKeys: boolean): KeyAct | undefined {
  if (!singleKeys && event.key.length === 1) return undefined;
  const act = isTaken(event) ? undefined : keys[event.key];
  // A key that is held down moves on and on, but acts once.
  return act && event.repeat && !isMove(act) ? undefined : act;
}
