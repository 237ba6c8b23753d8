import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPlace, returnTo } from '../../../../entrypoints/sidepanel/reading-place.ts';
import type { Place } from '../../../../papers/view.ts';

const headerHeight = 50;
const cardHeight = 100;
const place: Place = { view: 'day', queries: {} };

let scrolled = 0;

/** Lays a header that stays and three cards of 100 px out, in a page that can be scrolled. */
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<header></header>
    <article data-paper-id="a"></article><article data-paper-id="b"></article><article data-paper-id="c"></article>`;
  scrolled = 0;
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrolled);
  const boxOf = (top: number, height: number) => ({ top, bottom: top + height }) as DOMRect;
  const header = document.querySelector('header') as HTMLElement;
  header.getBoundingClientRect = () => boxOf(0, headerHeight);
  for (const [index, card] of [...document.querySelectorAll('article')].entries()) {
    card.getBoundingClientRect = () =>
      boxOf(headerHeight + index * cardHeight - scrolled, cardHeight);
  }
  vi.spyOn(window, 'scrollBy').mockImplementation(((_: number, by: number) => {
    scrolled += by;
  }) as typeof window.scrollBy);
});

afterEach(() => {
  vi.useRealTimers();
});

function aReader(current: Place = place) {
  const keep = vi.fn<(place: Place) => void>();
  const changed = followPlace(() => current, keep);
  const scrollTo = (y: number) => {
    scrolled = y;
    window.dispatchEvent(new Event('scroll'));
  };
  return { keep, changed, scrollTo };
}

test('the place is written down once the reader rests, with the card at the top of the list', () => {
  const { keep, scrollTo } = aReader();
  scrollTo(60);
  vi.advanceTimersByTime(399);
  scrollTo(130);
  vi.advanceTimersByTime(399);
  expect(keep).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(keep.mock.calls).toEqual([[{ ...place, anchor: { paperId: 'b', offset: 30 } }]]);
});

test('at the very top there is no card to come back to, and an old one is forgotten', () => {
  const { keep, changed } = aReader({ ...place, anchor: { paperId: 'b', offset: 30 } });
  changed();
  vi.advanceTimersByTime(400);
  expect(keep.mock.calls).toEqual([[place]]);
});

test('another list is written down like a scroll', () => {
  const { keep, changed } = aReader({ ...place, view: 'saved' });
  changed();
  vi.advanceTimersByTime(400);
  expect(keep.mock.calls).toEqual([[{ ...place, view: 'saved' }]]);
});

test('what is not yet written down is, when the page goes; the rest is not repeated', () => {
  const { keep, scrollTo } = aReader();
  scrollTo(130);
  window.dispatchEvent(new Event('pagehide'));
  expect(keep).toHaveBeenCalledOnce();
  window.dispatchEvent(new Event('pagehide'));
  vi.advanceTimersByTime(400);
  expect(keep).toHaveBeenCalledOnce();
});

test.each([
  ['a', 0],
  ['b', 30],
  ['c', 99],
])('the reader comes back to card %s, %i px into it', (paperId, offset) => {
  returnTo({ paperId, offset });
  const { keep, changed } = aReader();
  changed();
  vi.advanceTimersByTime(400);
  expect(keep.mock.calls).toEqual([
    [scrolled === 0 ? place : { ...place, anchor: { paperId, offset } }],
  ]);
  expect(scrolled).toBe('abc'.indexOf(paperId) * cardHeight + offset);
});

test('a card whose neighbours grow as it comes near is reached all the same', () => {
  const card = document.querySelector('[data-paper-id="c"]') as HTMLElement;
  const laidOut = card.getBoundingClientRect;
  card.getBoundingClientRect = () => {
    const { top } = laidOut();
    const grown = scrolled > 0 ? 40 : 0;
    return { top: top + grown, bottom: top + grown + cardHeight } as DOMRect;
  };
  returnTo({ paperId: 'c', offset: 30 });
  expect(card.getBoundingClientRect().top).toBe(headerHeight - 30);
});

test('a card that is no longer there leaves the page at its top', () => {
  returnTo({ paperId: 'gone', offset: 30 });
  expect(scrolled).toBe(0);
});
