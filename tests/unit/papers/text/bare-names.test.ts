import { expect, test } from 'vitest';
import { readBareNames } from '../../../../papers/text/bare-names.ts';

test.each([
  ['512times512 and 512 times 512 and 3times 3', '512×512 and 512×512 and 3×3'],
  ['2.5times faster, 100timessim600times, 4timesLamp', '2.5× faster, 100×~600×, 4×Lamp'],
  ['sim 70 or 5sim10, approx10K, leq5%, geq 2', '~70 or 5~10, ≈10K, ≤5%, ≥ 2'],
  ['a rightarrow b, H_infty, T propto D, 1%uparrow', 'a → b, H_∞, T ∝ D, 1%↑'],
])('%j reads %j', (raw, text) => {
  expect(readBareNames(raw)).toBe(text);
});

test.each([
  'three times as bright, 3 times as bright, many times 2',
  'sim2real, sim2sim, real-to-sim 3D, a sim of 2, similar',
  'approx. 10, leqs, lambda calculus, top-left, in 2024, to 3',
])('%j is left alone', (text) => {
  expect(readBareNames(text)).toBe(text);
});
