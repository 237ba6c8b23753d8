import { expect, test } from 'vitest';
import { isGroup, longestGroup, matchBraces } from '../../../../papers/text/braces.ts';

test('each brace knows where it closes; those that do not, and escaped ones, close nowhere', () => {
  const text = '{a{b}c} {d \\{e\\} }f} {';
  const closes = [...matchBraces(text)].flatMap((close, open) =>
    close < 0 ? [] : [[open, close]],
  );
  expect(closes).toEqual([
    [0, 6],
    [2, 4],
    [8, 17],
  ]);
});

test.each([
  ['', 'Lamp'],
  [' ', 'two words'],
  ['(', '3D LAMP'],
  ['-', 'n'],
  ['t', 'R'],
  ['2', 'sim'],
  [' ', 'https://a.example/b?c=d'],
])('after %j, {%s} is only a group', (before, inner) => {
  expect(isGroup(before, inner)).toBe(true);
});

test.each([
  [' ', '-1, 0, 1'],
  [' ', '"key": 1'],
  [' ', 'a=1'],
  [' ', '{name}'],
  [' ', ''],
  ['f', 'x y'],
  ['1', '8'],
  [' ', 'a'.repeat(longestGroup + 1)],
])('after %j, {%s} keeps its braces', (before, inner) => {
  expect(isGroup(before, inner)).toBe(false);
});
