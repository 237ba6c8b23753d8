import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../../../papers/query/normal-form.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { printQuery } from '../../../../papers/query/print.ts';
import { arbitraryQuery, arbitraryQueryText } from '../../../fixtures/arbitrary-query.ts';

test('any query, printed and read, is its normal form, and nothing is complained of', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      expect(parseQuery(printQuery(query))).toEqual({ query: normalise(query), complaints: [] });
    }),
    { numRuns: 3000 },
  );
});

test('any text, read and printed and read, is the same query, and prints the same', () => {
  fc.assert(
    fc.property(arbitraryQueryText, (text) => {
      const { query } = parseQuery(text);
      const printed = printQuery(query);
      expect(parseQuery(printed)).toEqual({ query, complaints: [] });
      expect(printQuery(parseQuery(printed).query)).toBe(printed);
    }),
    { numRuns: 5000 },
  );
});

test('what is read is in normal form already, and normalising twice changes nothing', () => {
  fc.assert(
    fc.property(arbitraryQueryText, arbitraryQuery, (text, query) => {
      const read = parseQuery(text).query;
      expect(normalise(read)).toEqual(read);
      expect(normalise(normalise(query))).toEqual(normalise(query));
    }),
    { numRuns: 2000 },
  );
});

test('reading changes nothing of what it reads', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      const before = structuredClone(query);
      printQuery(query);
      expect(query).toEqual(before);
    }),
  );
});
