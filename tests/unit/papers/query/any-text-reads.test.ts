import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { printQuery } from '../../../../papers/query/print.ts';
import { arbitraryQueryText, queryUnits } from '../../../fixtures/arbitrary-query.ts';
import { looksOf } from '../../../fixtures/pattern-looks.ts';

test('any text is read, and every complaint lies within it', () => {
  fc.assert(
    fc.property(arbitraryQueryText, fc.option(fc.nat(30)), (text, typingAt) => {
      const { complaints } = parseQuery(text, typingAt ?? undefined);
      for (const { from, to } of complaints) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
      const places = complaints.map(({ from }) => from);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
    { numRuns: 5000 },
  );
});

test.each(queryUnits)(
  'reading a long row of %j looks a fixed number of times at each character',
  (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const looks = looksOf(() => {
      const { query, complaints } = parseQuery(text);
      expect(complaints.length).toBeLessThanOrEqual(text.length);
      expect(printQuery(query).length).toBeLessThanOrEqual(2 * text.length);
    });
    expect(looks).toBeLessThanOrEqual(60 * text.length);
  },
);
