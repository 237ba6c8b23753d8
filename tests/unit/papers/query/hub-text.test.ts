import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hubText } from '../../../../papers/query/hub-text.ts';
import { parseQuery } from '../../../../papers/query/parse.ts';
import type { Part, Query } from '../../../../papers/query/query.ts';
import { arbitraryQuery } from '../../../fixtures/arbitrary-query.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

/** The opposite of the query. */
const turned = (query: Query): Query => ({ kind: 'all', parts: [{ kind: 'not', part: query }] });

/** Every term of the query, without its minuses. */
function flat(query: Query): Query {
  const termsOf = (part: Part): Part[] => {
    if (part.kind === 'term') return [part];
    return part.kind === 'not' ? termsOf(part.part) : part.parts.flatMap(termsOf);
  };
  return { kind: 'all', parts: termsOf(query) };
}

const of = (text: string) => hubText(parseQuery(text).query);

test.each([
  ['oil lamp', 'oil lamp'],
  ['"Oil lamp" Lanterns*', 'Oil lamp Lanterns'],
  ['title:lamp by:"Ada Brook" org:=north kw:wick abs:light', 'lamp Ada Brook north wick light'],
  ['lamp -candle -title:wick -(a OR b)', 'lamp'],
  ['lamp OR candle (oil OR (wick light))', 'lamp candle oil wick light'],
  ['lamp Lamp title:LAMP', 'lamp'],
  ['has:code is:new up:>50 stars:>9 comments:1..3 date:2025 day:today tag:later submitter:ada', ''],
  ['lamp has:code', 'lamp'],
  ['titel:lamp ((', ''],
  ['-lamp', ''],
  ['-(lamp OR -candle)', 'candle'],
  ['--lamp', 'lamp'],
  ['', ''],
])('the Hub is asked for what %j wants: %j', (text, words) => expect(of(text)).toBe(words));

test('any text is translated', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const words = of(text);
      expect(words).toBe(words.trim());
    }),
  );
});

test('what is wanted and what is not share the words between them', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      const words = (one: string) => one.toLowerCase().split(' ').filter(Boolean);
      const both = [...words(hubText(query)), ...words(hubText(turned(query)))];
      const all = words(hubText(flat(query)));
      expect(new Set(both)).toEqual(new Set(all));
    }),
  );
});
