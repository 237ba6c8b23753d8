import { describe, expect, test } from 'vitest';
import {
  drawnOut,
  nothingSelected,
  type Selection,
  withToggled,
} from '../../../papers/selection.ts';

const list = ['a', 'b', 'c', 'd', 'e'];
const idsOf = ({ ids }: Selection) => [...ids].sort().join('');

/** Draws from `current`, step by step; the keys go along. */
function draw(selection: Selection, current: string, ...steps: (1 | -1)[]): Selection {
  let [drawn, at] = [selection, current];
  for (const step of steps) {
    drawn = drawnOut(drawn, list, at, step);
    at = drawn.run?.to ?? at;
  }
  return drawn;
}

test('a paper is taken in, and out again', () => {
  const one = withToggled(nothingSelected, 'b');
  expect(idsOf(one)).toBe('b');
  expect(idsOf(withToggled(one, 'd'))).toBe('bd');
  expect(idsOf(withToggled(one, 'b'))).toBe('');
});

describe('a stretch that is drawn out', () => {
  test.each<[string, (1 | -1)[], string]>([
    ['takes in where it begins and where it comes to', [1], 'cd'],
    ['upwards as well', [-1, -1], 'abc'],
    ['is drawn in again', [1, 1, -1], 'cd'],
    ['down to where it began', [1, -1], 'c'],
    ['and beyond', [1, -1, -1], 'bc'],
    ['ends at the ends of the list', [1, 1, 1, 1], 'cde'],
  ])('%s', (_, steps, expected) => {
    expect(idsOf(draw(nothingSelected, 'c', ...steps))).toBe(expected);
  });

  test('leaves alone what was selected before, also where it is drawn in over it', () => {
    const before = withToggled(nothingSelected, 'd');
    expect(idsOf(draw(before, 'b', 1, 1, -1))).toBe('bcd');
  });

  test('begins anew where the keys went elsewhere in between', () => {
    const first = draw(nothingSelected, 'a', 1);
    expect(idsOf(draw(first, 'd', 1, -1))).toBe('abd');
  });

  test('begins anew behind a paper that was taken in or out', () => {
    const toggled = withToggled(draw(nothingSelected, 'a', 1, 1), 'b');
    expect(idsOf(draw(toggled, 'c', 1, -1, -1))).toBe('abc');
  });

  test('is of the list as it is: a beginning that has left it is let go', () => {
    const drawn = drawnOut(
      { ids: new Set(['x']), run: { from: 'x', to: 'b', before: new Set() } },
      list,
      'b',
      1,
    );
    expect(idsOf(drawn)).toContain('c');
  });
});
