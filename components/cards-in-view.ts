import { panelHeader } from './header-height.ts';

/** A card of which less is to be seen is out of view: about a line of text, in CSS pixels. */
const leastVisible = 20;

/** Where the list begins on the screen: below the header, or at the top where that is scrolled away. */
export function listTop(): number {
  return Math.max(0, panelHeader()?.getBoundingClientRect().bottom ?? 0);
}

function visibleHeight(card: HTMLElement): number {
  const { top, bottom } = card.getBoundingClientRect();
  return Math.min(bottom, window.innerHeight) - Math.max(top, listTop());
}

function isInView(card: HTMLElement): boolean {
  return visibleHeight(card) >= leastVisible;
}

/** Half of the card, or half of the list's window where the card is taller than that. */
function isHalfInView(card: HTMLElement): boolean {
  const { height } = card.getBoundingClientRect();
  return visibleHeight(card) >= Math.max(leastVisible, Math.min(height, window.innerHeight) / 2);
}

/**
 * The card that a key means: the current one while the reader sees it, else the topmost that they see. Undefined
 * where there is no card.
 */
export function cardForKeys(list: HTMLElement): HTMLElement | undefined {
  const current = list.querySelector<HTMLElement>('article[tabindex="0"]') ?? undefined;
  if (current && isInView(current)) return current;
  const cards = [...list.querySelectorAll<HTMLElement>('article')];
  return cards.find(isHalfInView) ?? cards.find(isInView) ?? current;
}
