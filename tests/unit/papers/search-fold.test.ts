import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, matchesWords } from '../../../papers/search-fold.ts';

test.each([
  ['Schrödinger’s ÉCLAIR', 'schrodinger’s eclair'],
  ['Nguyễn İstanbul', 'nguyen istanbul'],
  ['M³IT at 360° and CO₂', 'm3it at 360° and co2'],
  ['day‐by‑day – 3−2', 'day-by-day - 3-2'],
  ['ﬁne Ｆull', 'fine full'],
  ['灯', '灯'],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['', true],
  ['  ', true],
  ['LANTERN', true],
  ['etude  lantern', true],
  ['étu', true],
  ['tern', true],
  ['lanterns', false],
  ['lantern river', false],
])('a study of lanterns matches %j: %j', (query, isMatch) => {
  expect(matchesWords(foldText('An Étude of Lantern Light'), query)).toBe(isMatch);
});

test('every text is found by itself, by its words in any order, and by parts of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
      const folded = foldText(text);
      expect(matchesWords(folded, text)).toBe(true);
      expect(matchesWords(folded, text.split(/\s+/).reverse().join('  '))).toBe(true);
      expect(matchesWords(folded, folded.slice(at % (folded.length + 1)))).toBe(true);
    }),
  );
});
