import { isPeriodView } from '../papers/period.ts';
import { views } from '../papers/view.ts';
import type { BulkAct, PanelActions, PanelView } from './panel-view.ts';

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
  'pdf',
  'arxiv',
  'hub',
  'code',
  'pdf-behind',
  'arxiv-behind',
  'hub-behind',
  'code-behind',
] as const;

const listActs = ['clear', 'undo', 'back', 'forward', 'view', 'search', 'help'] as const;

/** Acts that a key goes on with while it is held down. */
const moves: readonly KeyAct[] = ['next', 'previous', 'draw-down', 'draw-up'];

/** What a key asks for; the list's own element takes care of the focus. */
export type KeyAct = (typeof cardActs)[number] | (typeof listActs)[number];

/** Single keys, which work only while the list has the focus; a capital opens a link behind the page in front. */
export const keys: Readonly<Record<string, KeyAct>> = {
  j: 'next',
  k: 'previous',
  J: 'draw-down',
  K: 'draw-up',
  o: 'open',
  Enter: 'open',
  s: 'save',
  e: 'seen',
  h: 'hide',
  x: 'select',
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

/** Does what the key asks for; `focusSearch` is the page's. */
export function doKeyAct(
  { act, key }: { act: KeyAct; key: string },
  view: PanelView,
  actions: PanelActions,
  focusSearch: () => void,
): void {
  const id = view.currentId;
  const onCurrent = (action: (paperId: string) => void) => () => {
    if (id !== undefined) action(id);
  };
  // Where papers are selected, what is decided is decided about all of them.
  const decide = (act: BulkAct, action: (paperId: string) => void) =>
    view.selectedIds.size > 0 ? () => actions.actOnSelected(act) : onCurrent(action);
  const link = (name: 'pdf' | 'arxiv' | 'hub' | 'code', isBehind = false) =>
    onCurrent((paperId) => actions.openLink(paperId, name, isBehind));
  const acts: Record<KeyAct, () => void> = {
    next: () => actions.moveCurrent(1),
    previous: () => actions.moveCurrent(-1),
    open: onCurrent(actions.toggleOpen),
    'draw-down': () => actions.drawOutSelection(1),
    'draw-up': () => actions.drawOutSelection(-1),
    save: decide('save', actions.toggleSaved),
    seen: decide('seen', actions.toggleSeen),
    hide: decide('hide', actions.toggleHidden),
    select: onCurrent(actions.toggleSelected),
    clear: actions.clearSelection,
    pdf: link('pdf'),
    arxiv: link('arxiv'),
    hub: link('hub'),
    code: link('code'),
    'pdf-behind': link('pdf', true),
    'arxiv-behind': link('arxiv', true),
    'hub-behind': link('hub', true),
    'code-behind': link('code', true),
    undo: () => actions.undo(),
    back: () => isPeriodView(view.view) && actions.stepDay(-1),
    forward: () => isPeriodView(view.view) && actions.stepDay(1),
    view: () => {
      const asked = views[Number(key) - 1];
      if (asked !== undefined) actions.showView(asked);
    },
    search: focusSearch,
    help: () => actions.showHelp(true),
  };
  acts[act]();
}
