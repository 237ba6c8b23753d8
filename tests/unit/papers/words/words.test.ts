import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../../../papers/words/words.ts';
import { placedWords } from '../../../search/placed-words.ts';

/** Parts with spaces between them; the whole of a compound in brackets behind it. */
const shown = (text: string) =>
  unitsOf(text)
    .map(({ parts, whole }) => parts.join(' ') + (whole === undefined ? '' : ` [${whole}]`))
    .join(' ');

test.each([
  ['GPT-4o, gpt4o', 'gpt 4o [gpt4o] gpt4o'],
  ['τ²-Bench', 'tau2 bench [tau2bench]'],
  ['τ^2-bench', 'tau2 bench [tau2bench]'],
  ['tau2-bench', 'tau2 bench [tau2bench]'],
  ['R^3-Bench R³-Bench R^{3}-Bench', Array(3).fill('r3 bench [r3bench]').join(' ')],
  ['2507.06261', '2507.06261'],
  ['arXiv:2507.06261v3', 'arxiv 2507.06261'],
  ['Qwen2.5-VL at 2.5', 'qwen2.5 vl [qwen2.5vl] at 2.5'],
  ['state-of-the-art', 'state of the art [stateoftheart]'],
  ['17,000 or 1,5', '17000 or 1 5'],
  ['Ends here.Goes on.', 'end here goe [heregoe] on'],
  ['Models’ and a model’s “study”', 'model and a model study'],
  ['nDCG@10 I/O R&D snake_case', 'ndcg 10 [ndcg10] i o [io] r d [rd] snake case [snakecase]'],
  ['H_2O and H₂O', 'h2o and h2o'],
  ['Nguyễn, Łukasz, Groß, Hölder', 'nguyen lukasz gross holder'],
  ['在 下游tasks 灯', '在 下 游 task 灯'],
  ['한국어 が', '한 국 어 か'],
  ['day‐by‑day', 'day by day [daybyday]'],
  ['– … “” \\', ''],
])('the words of %j are %j', (text, words) => {
  expect(shown(text)).toBe(words);
});

test('a compound of many parts is no word as a whole, and a long word is cut', () => {
  expect(unitsOf('a-b-c-d-e-f')[0]?.whole).toBe('abcdef');
  expect(unitsOf('a-b-c-d-e-f-g')[0]?.whole).toBeUndefined();
  expect(shown('x'.repeat(90))).toBe('x'.repeat(40));
});

test('parts follow each other, a whole stands where it begins, and texts are apart', () => {
  expect(placedWords(['in-hand lamp', 'lamp'])).toEqual([
    { word: 'inhand', place: 0 },
    { word: 'in', place: 0 },
    { word: 'hand', place: 1 },
    { word: 'lamp', place: 2 },
    { word: 'lamp', place: 4 },
  ]);
});

test('any text has words, and they are words again: read once more they stay the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { word } of placedWords([text])) {
        expect(word).not.toBe('');
        expect(word).not.toMatch(/[\s\p{Lu}-]/u);
      }
    }),
    { numRuns: 1000 },
  );
});

test('case, diacritics and the kind of hyphen make no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Étude', 'lamp', 'Öl')), (words) => {
      expect(placedWords([words.join('-').toUpperCase()])).toEqual(
        placedWords([words.join('‑').normalize('NFD').toLowerCase()]),
      );
    }),
  );
});
