import { expect, test } from 'vitest';
import { oneLine } from '../../../../papers/text/one-line.ts';

test.each([
  [' Oil \n\n lamps\t', 'Oil lamps', 'lines and rows of spaces are one space'],
  ['a \u202egnihton', 'a gnihton', 'nothing turns its neighbours round'],
  ['a\u200b\u0000\u2028b', 'a b', 'nothing is hidden'],
  ['\u{1f3ee} שלום 灯 é', '\u{1f3ee} שלום 灯 é', 'letters of every script stay'],
  [`e${'\u0301'.repeat(9)} oil`, 'e\u0301\u0301\u0301 oil', 'no tower of marks'],
  ['a'.repeat(16), 'a'.repeat(16), 'what is no longer than it may be stays whole'],
  ['a'.repeat(17), `${'a'.repeat(16)}…`, 'what is longer is cut'],
  [`${'a'.repeat(15)}\u{1f3ee}`, `${'a'.repeat(15)}…`, 'no letter is cut in half'],
  ['\ud800 \uffff', '', 'what is no character goes'],
])('%j becomes “%s”: %s', (text, line) => {
  expect(oneLine(text, 16)).toBe(line);
});
