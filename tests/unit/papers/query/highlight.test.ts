import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlighter } from '../../../../papers/query/highlight.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import type { Query } from '../../../../papers/query/query.ts';
import { termOf } from '../../../../papers/query/term-of.ts';
import { textTest } from '../../../../papers/query/text-field.ts';
import type { Fit } from '../../../../papers/query/wording.ts';
import { ReadTexts } from '../../../../papers/words/read-texts.ts';
import { arbitraryQuery } from '../../../fixtures/arbitrary-query.ts';
import { looksOf } from '../../../fixtures/pattern-looks.ts';
import { searchDocument } from '../../../search/arbitraries.ts';

/** The text with its hits in brackets. */
function marked(query: string, text: string, field?: 'title' | 'abs'): string {
  return highlighter(parseQuery(query).query)(text, field)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');
}

test.each([
  ['lamp', 'Oil Lamps, a lampshade', 'Oil [Lamps], a lampshade'],
  ['lamps', 'A lamp', 'A [lamp]'],
  ['lam*', 'Lamps and lampshades', '[Lamps] and [lampshades]'],
  ['"oil lamp"', 'An oil lamp, oil, lamp', 'An [oil lamp], [oil, lamp]'],
  ['"oil lamp"', 'Oil of lamps: oil-lamps', 'Oil of lamps: [oil-lamps]'],
  ['gpt4o', 'GPT-4o and GPT', '[GPT-4o] and GPT'],
  ['gpt-4o', 'GPT4o', '[GPT4o]'],
  ['head', 'Multi-head', 'Multi-[head]'],
  ['etude', 'Une étude: e\u0301tude', 'Une [étude]: [e\u0301tude]'],
  ['nguyen', 'NGUYE\u0302\u0303N', '[NGUYE\u0302\u0303N]'],
  ['cafe', 'cafe\u0301.', '[cafe\u0301].'],
  ['tau2', 'The τ²-Bench', 'The [τ²]-Bench'],
  ['tau2-bench', 'The τ^2-Bench', 'The [τ^2-Bench]'],
  ['17000', 'Of 17,000 lamps', 'Of [17,000] lamps'],
  ['model', 'A model’s light', 'A [model]’s light'],
  ['火', '灯火', '灯[火]'],
  ['한', '한국', '[한]국'],
  ['oil -lamp', 'Oil lamp', '[Oil] lamp'],
  ['moss OR -(oil lamp)', 'Oil lamp moss', 'Oil lamp [moss]'],
  ['by:ada kw:lamp org:oil has:code', 'Ada: oil lamp', 'Ada: oil lamp'],
  ['title:=oil-lamp', 'The oil lamp', 'The oil lamp'],
  ['title:=oil-lamp', '“Oil lamps”', '“[Oil lamps]”'],
  ['', 'Oil', 'Oil'],
  ['oil', '', ''],
])('%j marks in %j: %j', (query, text, expected) => {
  expect(marked(query, text)).toBe(expected);
});

test('words that are wanted in another field are no hits', () => {
  expect(marked('title:oil lamp', 'oil lamp', 'abs')).toBe('oil [lamp]');
  expect(marked('title:oil lamp', 'oil lamp', 'title')).toBe('[oil] [lamp]');
});

const text = fc.oneof(
  searchDocument.map(({ abstract }) => abstract),
  fc.string({ unit: 'binary' }),
);

test('the pieces are the text, none is empty, and hits and others take turns', () => {
  fc.assert(
    fc.property(arbitraryQuery, text, (query, written) => {
      const pieces = highlighter(query)(written);
      expect(pieces.map((piece) => piece.text).join('')).toBe(written);
      pieces.forEach((piece, at) => {
        expect(piece.text).not.toBe('');
        expect(piece.isHit).not.toBe(pieces[at + 1]?.isHit);
      });
    }),
    { numRuns: 500 },
  );
});

test('a text has a hit where it has the words, and none where it has them not', () => {
  const asked = fc.record({
    text: fc.oneof(text, fc.constantFrom('lamp', 'state of', 'multihead', 'gpt-4o', 'r3', '火')),
    fit: fc.constantFrom<Fit>('word', 'phrase', 'start'),
  });
  let hits = 0;
  fc.assert(
    fc.property(asked, text, (wording, written) => {
      const term = termOf(undefined, wording);
      if (typeof term === 'string') return;
      const query: Query = { kind: 'all', parts: [term] };
      const isHit = highlighter(query)(written).some((piece) => piece.isHit);
      expect(isHit).toBe(textTest(term)(new ReadTexts([written])));
      hits += Number(isHit);
    }),
    { numRuns: 1000 },
  );
  expect(hits).toBeGreaterThan(50);
});

test.each(['oil oil gpt-4o moss ', 'oil ', "R^3's ", 'e\u0301', '-', '1,000'])(
  'a long row of %j is looked at a fixed number of times',
  (unit) => {
    const mark = highlighter(parseQuery('"oil oil oil lamp" mos* gpt-4o').query);
    const text = unit.repeat(50_000 / unit.length);
    expect(looksOf(() => mark(text))).toBeLessThanOrEqual(20 * text.length);
  },
);
