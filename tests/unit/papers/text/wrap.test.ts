import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLines, joinParagraphs } from '../../../../papers/text/wrap.ts';

const spaced = fc.stringMatching(/^[a-c\-*.1 \t\n\r\u00a0]{0,60}$/);

test('everything on one line has no space but single ones', () => {
  fc.assert(
    fc.property(spaced, (raw) => {
      const line = joinLines(raw);
      expect(line).toBe(raw.split(/\s+/).filter(Boolean).join(' '));
    }),
  );
});

test.each([
  ['', ''],
  ['\n\n', ''],
  ['one\ntwo', 'one two'],
  ['one\n two', 'one two'],
  ['one\n  two', 'one\n\ntwo'],
  ['one\n\n\n\ntwo', 'one\n\ntwo'],
  ['one\r\n\r\ntwo\rthree', 'one\n\ntwo three'],
  [
    'one\n- two\n* three\n• four\n2) five\n12. six',
    'one\n\n- two\n\n* three\n\n• four\n\n2) five\n\n12. six',
  ],
  ['from\n-1 to\n2023. a', 'from -1 to 2023. a'],
])('%j is laid out as %j', (raw, text) => {
  expect(joinParagraphs(raw)).toBe(text);
});

test('laying out paragraphs loses no word, and laying them out again changes nothing', () => {
  fc.assert(
    fc.property(spaced, (raw) => {
      const text = joinParagraphs(raw);
      expect(joinLines(text)).toBe(joinLines(raw));
      expect(joinParagraphs(text)).toBe(text);
    }),
  );
});
