import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSeen } from '../../../../entrypoints/sidepanel/seen-watch.ts';

/** What was asked of the browser, one after the other. */
let asked: string[];
let look: (entries: object[]) => void;
let resized: () => void;
let height: number;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  height = 140;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: object[]) => void, options: IntersectionObserverInit) {
        look = callback;
        asked.push(`look within ${options.rootMargin}`);
      }
      observe(card: Element) {
        asked.push(`at ${card.getAttribute('data-paper-id')}`);
      }
      disconnect() {
        asked.push('stop');
      }
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe() {}
    },
  );
  document.body.innerHTML = `<header style="position: sticky"></header>
    <article data-paper-id="a"></article><article data-paper-id="b"></article>`;
  const header = document.querySelector('header') as HTMLElement;
  vi.spyOn(header, 'offsetHeight', 'get').mockImplementation(() => height);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const grow = (to: number) => {
  height = to;
  resized();
};

const shows = (id: string, ratio: number) => ({
  target: document.querySelector(`[data-paper-id="${id}"]`),
  intersectionRatio: ratio,
  intersectionRect: { height: 100 * ratio },
  rootBounds: { height: 600 },
});

test('what lies under the header is not looked at', () => {
  watchSeen(() => {});
  expect(asked).toEqual(['look within -140px 0px 0px', 'at a', 'at b']);
});

test('a header of another height has every card looked at anew, the same height does not', () => {
  const watch = watchSeen(() => {});
  watch.observe(document.querySelectorAll('article'));
  asked = [];
  grow(140);
  expect(asked).toEqual([]);
  grow(172);
  expect(asked).toEqual(['stop', 'look within -172px 0px 0px', 'at a', 'at b']);
});

test('a card that the header grows over in its second is not seen', () => {
  const onSeen = vi.fn<(ids: string[]) => void>();
  watchSeen(onSeen);
  window.dispatchEvent(new Event('pointermove'));
  look([shows('a', 1), shows('b', 1)]);
  vi.advanceTimersByTime(600);
  grow(172);
  look([shows('a', 0.3), shows('b', 1)]);
  vi.advanceTimersByTime(5_000);
  expect(onSeen.mock.calls).toEqual([[['b']]]);
});
