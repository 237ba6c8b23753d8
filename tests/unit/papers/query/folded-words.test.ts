import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, foldLines, wordForms } from '../../../../papers/query/folded-words.ts';

test.each([
  ['Étude, in “Oil”!', 'etude in oil'],
  ['GPT‑4o and gpt-4o', 'gpt 4o and gpt 4o'],
  ['τ²-bench', 'tau2 bench'],
  ['R^3-Bench M^{2}Lamp', 'r3 bench m2lamp'],
  ['2507.06261 v2.5. No.5', '2507.06261 v2.5 no 5'],
  ['灯光 lampひ', '灯 光 lamp ひ'],
  ['… — !', ''],
])('the words of %j are %j', (text, words) => {
  expect(foldedWords(text).join(' ')).toBe(words);
});

test('lines hold the words of each text, and its compounds as one', () => {
  expect(foldLines(['State-of-the-art lamps', 'oil-2.5 R&D'])).toBe(
    '\n state of the art lamps \n stateoftheart \n oil 2.5 r d \n oil2.5 \n rd \n',
  );
});

test.each([
  ['model', 'models'],
  ['policy', 'policies'],
  ['box', 'boxes'],
  ['branch', 'branches'],
  ['key', 'keys'],
  ['llm', 'llms'],
  ['gpu', 'gpus'],
  ['process', 'processes'],
])('%j and %j are forms of each other', (one, many) => {
  expect(wordForms(one)).toContain(many);
  expect(wordForms(many)).toContain(one);
});

test.each(['loss', 'moss', '2026', '灯'])('%j is no plural', (word) => {
  expect(wordForms(word).every((form) => form.startsWith(word))).toBe(true);
});

test('words are folded for good: the words of words are themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = foldedWords(text);
      expect(foldedWords(words.join(' '))).toEqual(words);
    }),
  );
});
