import { listTop } from '../../components/cards-in-view.ts';
import type { Place } from '../../papers/view.ts';

/** How long the reader rests before their place is written down. */
const restMs = 400;

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-paper-id]')];
}

/** The card at the top of the list and how far it is scrolled past, in CSS pixels. */
function currentAnchor(): Place['anchor'] {
  if (window.scrollY === 0) return undefined;
  const top = listTop();
  const card = cards().find((candidate) => candidate.getBoundingClientRect().bottom > top);
  const paperId = card?.dataset.paperId;
  if (!card || paperId === undefined) return undefined;
  return { paperId, offset: Math.round(top - card.getBoundingClientRect().top) };
}

/** True while the reader has neither scrolled nor taken hold of a card. */
export function isAtTop(): boolean {
  return window.scrollY === 0 && !document.activeElement?.closest('[data-paper-id]');
}

/** Brings the reader back to the card that they left. */
export function returnTo(anchor: NonNullable<Place['anchor']>): void {
  const card = cards().find(({ dataset }) => dataset.paperId === anchor.paperId);
  if (!card) return;
  // Twice: cards above take their real height only once the first scroll has brought them near.
  for (let pass = 0; pass < 2; pass += 1) {
    window.scrollBy(0, card.getBoundingClientRect().top - listTop() + anchor.offset);
  }
}

/** Writes the reader's place down when they rest, and when the page goes. Returns what to call when it changes. */
export function followPlace(place: () => Place, keep: (place: Place) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const { anchor: _, ...rest } = place();
    const anchor = currentAnchor();
    keep(anchor ? { ...rest, anchor } : rest);
  };
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, restMs);
  };
  window.addEventListener('scroll', writeSoon, { passive: true });
  // Who has scrolled before this code was there is where they are all the same.
  if (window.scrollY > 0) writeSoon();
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) write();
  });
  return writeSoon;
}
