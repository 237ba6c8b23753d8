import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cap, dropHidden } from '../../../../papers/text/hidden-characters.ts';

test.each([
  ['La\u202emps\u202c', 'Lamps'],
  ['\u2066in\u2069 \u200bthe\ufeff Dark', 'in the Dark'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['a\0b\u0007c\u001b[31m', 'abc[31m'],
  ['seen\u{e0068}\u{e0069}', 'seen'],
  ['empty\u3164', 'empty'],
  ['a\u2028b\u2029c\u0085d\u000be\u000cf', 'a b c d e f'],
  ['kept:\n\t\r\u00a0', 'kept:\n\t\r\u00a0'],
  ['half \ud800 a pair', 'half \ufffd a pair'],
  [`e${'\u0301'.repeat(10_000)}`, `e${'\u0301'.repeat(3)}`],
  ['😀 灯 नमस्ते Nguyễn', '😀 灯 नमस्ते Nguyễn'],
])('%j becomes %j', (raw, text) => {
  expect(dropHidden(raw)).toBe(text);
});

test('a capped text is the text, or its beginning and a sign of the cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 12 }),
      (text, length) => {
        const capped = cap(text, length);
        expect(capped.length).toBeLessThanOrEqual(length);
        expect(capped.isWellFormed()).toBe(true);
        if (text.length <= length) expect(capped).toBe(text);
        else expect(capped.endsWith('…') && text.startsWith(capped.slice(0, -1))).toBe(true);
      },
    ),
  );
});
