import { expect, test } from 'vitest';
import { lower, raise } from '../../../../papers/text/scripts.ts';

test.each([
  ['2', '²'],
  ['-10', '⁻¹⁰'],
  ['DP', 'ᴰᴾ'],
  [' 2 ', '²'],
  ['circ', '°'],
  ['∘', '°'],
  ['*', '*'],
  ['top', 'ᵀ'],
  ['', ''],
  [' ', ''],
  ['%', '^%'],
  ['q', '^q'],
  ['2/3', '^(2/3)'],
])('%j is raised to %j', (text, raised) => {
  expect(raise(text)).toBe(raised);
});

test.each([
  ['50', '₅₀'],
  ['max', 'ₘₐₓ'],
  [' i ', 'ᵢ'],
  ['', ''],
  ['b', '_b'],
  ['0.5', '_0.5'],
  ['∞', '_∞'],
])('%j is lowered to %j', (text, lowered) => {
  expect(lower(text)).toBe(lowered);
});
