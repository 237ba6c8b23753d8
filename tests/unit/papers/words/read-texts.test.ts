import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternOf, ReadTexts } from '../../../../papers/words/read-texts.ts';
import { waysOf } from '../../../../papers/words/ways.ts';
import { unitsOf } from '../../../../papers/words/words.ts';

const has = (texts: readonly string[], ...asked: Parameters<typeof waysOf>) =>
  new ReadTexts(texts).has(patternOf(waysOf(...asked)));

test.each([
  ['GPT-4o lights', 'gpt4o', true],
  ['GPT4o lights', 'gpt-4o', true],
  ['State-of-the-art lamps', 'state of the art', true],
  ['the oil-lamp', 'the oillamp', true],
  ['oil-lamp shade', 'oil lamp shade', true],
  ['oil-lamp shade', 'oillamp shade', false],
  ['lamps', 'lamp', true],
  ['lampshade', 'lamp', false],
  ['Qwen2.5', 'qwen2', false],
  ['Qwen2x5', 'qwen2.5', false],
])('%j has %j: %j', (text, asked, isThere) => {
  expect(has([text], asked, 'phrase', false) || has([text], asked, 'word', false)).toBe(isThere);
});

test('a beginning finds what begins so, and what it is the plural of', () => {
  expect(has(['oil lanterns'], 'oil lant', 'phrase', true)).toBe(true);
  expect(has(['oil lantern'], 'lanterns', 'word', true)).toBe(true);
  expect(has(['oil lanterns'], 'l', 'word', true)).toBe(false);
});

test('no row of words reaches over the end of a text', () => {
  expect(has(['oil', 'lamp'], 'oil lamp', 'phrase', false)).toBe(false);
  expect(has(['moss', 'oil lamp'], 'oil lamp', 'phrase', false)).toBe(true);
});

test('any text has each of its own words, and all of them in a row', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { parts, whole } of unitsOf(text)) {
        for (const word of whole === undefined ? parts : [...parts, whole]) {
          expect(new ReadTexts([text]).has(patternOf([[{ exact: [word] }]]))).toBe(true);
        }
      }
      const ways = waysOf(text, 'phrase', false);
      if (ways.length > 0) expect(new ReadTexts([text]).has(patternOf(ways))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
