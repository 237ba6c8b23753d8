import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcherOf } from '../../../../papers/query/match.ts';
import { termOf } from '../../../../papers/query/term-of.ts';
import { waysOfWording } from '../../../../papers/query/text-field.ts';
import type { Fit } from '../../../../papers/query/wording.ts';
import { searchDocumentOf } from '../../../../papers/search/search-document.ts';
import { SearchIndex } from '../../../../papers/search/search-index.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { searchDocument } from '../../../search/arbitraries.ts';
import { searchIndex } from '../../../search/index-search.ts';

const text = fc.oneof(
  searchDocument.map(({ title }) => title),
  searchDocument.map(({ note }) => note),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom("model's", '17,000', 'Łódź', 'groß', 'H_2O', '1001.00007v2', 'x'.repeat(60)),
);
const row = fc.record({ title: text, abstract: text, summary: text, note: text });
const asked = fc.record({
  field: fc.constantFrom('title' as const, 'abs' as const, undefined),
  text: fc.oneof(
    text,
    fc.constantFrom(
      'lamp',
      'lampsh',
      'the art',
      'state-of-the-art',
      'multihead',
      'gpt4o',
      'studies',
      'r3-bench',
      '火',
      '2',
    ),
  ),
  fit: fc.constantFrom<Fit>('word', 'phrase', 'start'),
});

test('a text that is asked for is found in a row where an exact search of the index finds it', () => {
  let hits = 0;
  fc.assert(
    fc.property(row, asked, ({ note, ...fields }, { field, ...wording }) => {
      const term = termOf(field, wording);
      if (typeof term === 'string') return;
      const found = aRow({ ...fields, authors: [], keywords: [] }, { note });
      const index = new SearchIndex();
      index.add([searchDocumentOf(found.paper, note)]);
      const { text: words, fit } = term;
      const { total } = searchIndex(
        index,
        {
          kind: fit === 'phrase' ? 'phrase' : 'word',
          text: words,
          ...(field && { field }),
          isUnfinished: fit === 'start',
        },
        { isExact: true },
      );
      expect(waysOfWording(term)).not.toEqual([]);
      const isFound = matcherOf(
        { kind: 'all', parts: [term] },
        { today: undefined, now: 0 },
      )(found);
      expect(isFound).toBe(total === 1);
      hits += total;
    }),
    { numRuns: 1500 },
  );
  expect(hits).toBeGreaterThan(50);
});
