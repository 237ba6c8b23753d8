import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedSpelling } from '../../../../papers/words/placed-spelling.ts';
import { spell } from '../../../../papers/words/spelling.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ..."R^{3} 17,000's X_2 2507.06261v3 é ﬁ Σ 한 ᄒ ㄱ が".split(/( )/),
        'e\u0301',
      ),
    )
    .map((all) => all.join('')),
);

test('a text is spelled as without its places, and each place lies behind the one before', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { text: spelled, from, to } = placedSpelling(written);
      expect(spelled).toBe(spell(written));
      expect([from.length, to.length]).toEqual([spelled.length, spelled.length]);
      from.forEach((start, at) => {
        expect(to[at]).toBeGreaterThan(start);
        expect(to[at]).toBeLessThanOrEqual(written.length);
        expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
      });
    }),
    { numRuns: 1000 },
  );
});
