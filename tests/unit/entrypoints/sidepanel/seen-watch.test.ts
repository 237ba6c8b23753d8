import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSeen } from '../../../../entrypoints/sidepanel/seen-watch.ts';

let look: (entries: object[]) => void;
let watched: Element[];
let visibility: DocumentVisibilityState;

beforeEach(() => {
  vi.useFakeTimers();
  watched = [];
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: object[]) => void) {
        look = callback;
      }
      observe(card: Element) {
        watched.push(card);
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aCard(id: string): HTMLElement {
  const card = document.createElement('article');
  card.dataset.paperId = id;
  return card;
}

/** So much of a card as is visible in a window of 600 px. */
function shows(id: string, ratio: number, height = 100): object {
  return {
    target: aCard(id),
    intersectionRatio: ratio,
    intersectionRect: { height: height * ratio },
    rootBounds: { height: 600 },
  };
}

function aWatch() {
  const onSeen = vi.fn<(ids: string[]) => void>();
  const watch = watchSeen(onSeen);
  return { watch, seen: () => onSeen.mock.calls.flatMap(([ids]) => ids) };
}

const move = () => window.dispatchEvent(new Event('pointermove'));
const setVisibility = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};
/** Longer than any card has to wait. */
const aWhile = 1_100;

test('a card is seen once it was half visible for a second while the reader was active', () => {
  const { seen } = aWatch();
  move();
  look([shows('a', 0.5), shows('b', 0.49)]);
  vi.advanceTimersByTime(999);
  expect(seen()).toEqual([]);
  vi.advanceTimersByTime(101);
  expect(seen()).toEqual(['a']);
  vi.advanceTimersByTime(60_000);
  expect(seen()).toEqual(['a']);
});

test('a card that is scrolled past in less than a second is not', () => {
  const { seen } = aWatch();
  move();
  look([shows('a', 1)]);
  vi.advanceTimersByTime(900);
  look([shows('a', 0.2)]);
  look([shows('a', 0.8)]);
  vi.advanceTimersByTime(900);
  look([shows('a', 0)]);
  vi.advanceTimersByTime(5_000);
  expect(seen()).toEqual([]);
});

test('a card that grows more visible keeps its time', () => {
  const { seen } = aWatch();
  move();
  look([shows('a', 0.6)]);
  vi.advanceTimersByTime(600);
  look([shows('a', 1)]);
  vi.advanceTimersByTime(500);
  expect(seen()).toEqual(['a']);
});

test('cards that came at different times are told in their time', () => {
  const { seen } = aWatch();
  move();
  look([shows('a', 1)]);
  vi.advanceTimersByTime(500);
  look([shows('b', 1)]);
  vi.advanceTimersByTime(600);
  expect(seen()).toEqual(['a']);
  vi.advanceTimersByTime(500);
  expect(seen()).toEqual(['a', 'b']);
});

test.each([
  [0.25, 'fills half of the window', true],
  [0.2, 'fills less', false],
])('a card taller than the window counts where %d of it %s', (ratio, _, isSeen) => {
  const { seen } = aWatch();
  move();
  look([shows('tall', ratio, 1_200)]);
  vi.advanceTimersByTime(aWhile);
  expect(seen()).toEqual(isSeen ? ['tall'] : []);
});

test('a card that left and came back is told anew', () => {
  const { seen } = aWatch();
  move();
  for (let times = 0; times < 2; times += 1) {
    look([shows('a', 1)]);
    vi.advanceTimersByTime(aWhile);
    look([shows('a', 0)]);
  }
  expect(seen()).toEqual(['a', 'a']);
});

describe('a reader who types', () => {
  const type = () => window.dispatchEvent(new Event('input'));

  test('is told of as having seen cards once they rest, also those that are gone by then', () => {
    const { seen } = aWatch();
    move();
    look([shows('a', 1), shows('b', 1)]);
    for (let letters = 0; letters < 5; letters += 1) {
      vi.advanceTimersByTime(300);
      type();
    }
    look([shows('a', 0)]);
    vi.advanceTimersByTime(600);
    expect(seen()).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(seen()).toEqual(['a', 'b']);
    vi.advanceTimersByTime(60_000);
    expect(seen()).toEqual(['a', 'b']);
  });

  test('has not seen what was gone within a second', () => {
    const { seen } = aWatch();
    move();
    look([shows('a', 1)]);
    vi.advanceTimersByTime(500);
    type();
    look([shows('a', 0)]);
    vi.advanceTimersByTime(5_000);
    expect(seen()).toEqual([]);
  });
});

describe('a panel that nobody reads', () => {
  test('marks nothing, however long it is left open', () => {
    const { seen } = aWatch();
    look([shows('a', 1), shows('b', 1)]);
    vi.advanceTimersByTime(3_600_000);
    expect(seen()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('marks nothing of what comes more than 30 seconds after the reader was active', () => {
    const { seen } = aWatch();
    move();
    vi.advanceTimersByTime(30_001);
    look([shows('a', 1)]);
    vi.advanceTimersByTime(3_600_000);
    expect(seen()).toEqual([]);
  });

  test('still marks what comes within them', () => {
    const { seen } = aWatch();
    move();
    vi.advanceTimersByTime(28_500);
    look([shows('a', 1)]);
    vi.advanceTimersByTime(aWhile);
    expect(seen()).toEqual(['a']);
  });

  test.each(['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchmove'])(
    'is read again by %s',
    (activity) => {
      const { seen } = aWatch();
      look([shows('a', 1)]);
      vi.advanceTimersByTime(60_000);
      window.dispatchEvent(new Event(activity));
      vi.advanceTimersByTime(aWhile);
      expect(seen()).toEqual(['a']);
    },
  );
});

describe('a page that is hidden', () => {
  test('marks nothing', () => {
    const { seen } = aWatch();
    setVisibility('hidden');
    move();
    look([shows('a', 1)]);
    vi.advanceTimersByTime(aWhile);
    expect(seen()).toEqual([]);
  });

  test('stops the clock, which begins again when it is back', () => {
    const { seen } = aWatch();
    move();
    look([shows('a', 1)]);
    vi.advanceTimersByTime(600);
    setVisibility('hidden');
    vi.advanceTimersByTime(10_000);
    setVisibility('visible');
    vi.advanceTimersByTime(900);
    expect(seen()).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(seen()).toEqual(['a']);
  });
});

test('every card is watched once', () => {
  const { watch } = aWatch();
  const cards = ['a', 'b'].map(aCard);
  watch.observe(cards);
  watch.observe([...cards, aCard('c')]);
  expect(watched.map((card) => card.getAttribute('data-paper-id'))).toEqual(['a', 'b', 'c']);
});
