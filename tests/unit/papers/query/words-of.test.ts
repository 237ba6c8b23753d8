import { expect, test } from 'vitest';
import { parseQuery } from '../../../../papers/query/parse.ts';
import { wordsOf } from '../../../../papers/query/words-of.ts';

test.each([
  ['', []],
  ['has:code up:>5 day:today tag:moss', []],
  ['Lamp GPT-4o', ['word lamp', 'word gpt 4o']],
  ['"oil lamp" mos*', ['phrase oil lamp', 'start mos']],
  ['title:lamp by:"Ada Brook"', ['title word lamp', 'by phrase ada brook']],
  ['lamp -oil -(moss OR -fern)', ['word lamp', 'word fern']],
  ['lamp OR (oil lamp) LAMP', ['word lamp', 'word oil']],
])('%j wants to find %j', (text, wanted) => {
  const words = wordsOf(parseQuery(text).query);
  expect(
    words.map(({ field, fit, words: own }) => [field, fit, ...own].filter(Boolean).join(' ')),
  ).toEqual(wanted);
});
