import { beforeEach, describe, expect, test } from 'vitest';
import { cardForKeys, listTop } from '../../../components/cards-in-view.ts';

const headerHeight = 140;
const windowHeight = 740;

beforeEach(() => {
  window.innerHeight = windowHeight;
});

/** Lays cards out, each from its top to its bottom on the screen, below a header. */
function lay(cards: Record<string, [number, number]>, currentId?: string, header = headerHeight) {
  document.body.innerHTML = '<header></header><main></main>';
  const place = (element: Element | null, top: number, bottom: number) => {
    if (element) element.getBoundingClientRect = () => new DOMRect(0, top, 300, bottom - top);
  };
  place(document.querySelector('header'), header - headerHeight, header);
  const list = document.querySelector('main') as HTMLElement;
  for (const [id, [top, bottom]] of Object.entries(cards)) {
    const card = document.createElement('article');
    card.id = id;
    card.tabIndex = id === currentId ? 0 : -1;
    place(card, top, bottom);
    list.append(card);
  }
  return cardForKeys(list)?.id;
}

describe('a key means', () => {
  test.each<[string, Record<string, [number, number]>, string | undefined, string | undefined]>([
    ['the current card that is in view', { a: [140, 240], b: [240, 340] }, 'b', 'b'],
    ['the current card though only a line of it is', { a: [60, 160], b: [160, 260] }, 'a', 'a'],
    ['the topmost below the header, not one under it', { a: [30, 150], b: [150, 270] }, 'a', 'b'],
    [
      'the topmost where the current one is far above',
      { a: [-900, -800], b: [150, 250] },
      'a',
      'b',
    ],
    ['the topmost where the current one is far below', { a: [150, 250], b: [900, 999] }, 'b', 'a'],
    ['the first of which half is to be seen', { a: [70, 170], b: [170, 270] }, undefined, 'b'],
    ['a tall card that fills the window', { a: [-900, 700], b: [700, 800] }, undefined, 'a'],
    [
      'what there is of a card, where no half is',
      { a: [-900, 200], b: [690, 1500] },
      undefined,
      'a',
    ],
    ['the current card where none is in view', { a: [-300, -200], b: [-200, -100] }, 'b', 'b'],
    ['no card where there is none', {}, undefined, undefined],
  ])('%s', (_, cards, current, meant) => {
    expect(lay(cards, current)).toBe(meant);
  });

  test('a card at the very top, where the header is scrolled away', () => {
    expect(lay({ a: [-200, 10], b: [10, 110] }, undefined, -300)).toBe('b');
    expect(listTop()).toBe(0);
  });
});

test('the list begins where the header ends', () => {
  lay({});
  expect(listTop()).toBe(headerHeight);
  document.body.innerHTML = '';
  expect(listTop()).toBe(0);
});
