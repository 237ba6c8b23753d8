import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../papers/search-fold.ts';

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
