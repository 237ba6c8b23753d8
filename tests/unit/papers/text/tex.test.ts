import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTex } from '../../../../papers/text/tex.ts';
import { hostileText, hostileUnits } from '../../../fixtures/hostile-text.ts';

describe.each([
  [
    'powers',
    [
      ['M^3Lamp, 10^12, 2^{128}', 'M³Lamp, 10¹², 2¹²⁸'],
      ['360^circ and 45^{\\circ} and 5^circtimes', '360° and 45° and 5°×'],
      ['A^* and s^\\star and v^top', 'A* and s* and vᵀ'],
      ['x^\\alpha, x^θ, W^+ space', 'xᵅ, xᶿ, W⁺ space'],
      ['10^-4 and O(T^{-1/3})', '10⁻⁴ and O(T^(-1/3))'],
      ['x^{ab%}, x^q', 'x^(ab%), x^q'],
      ['^RLamp and ^ alone', '^RLamp and ^ alone'],
      ['x^{unclosed', 'x^{unclosed'],
    ],
  ],
  [
    'indices',
    [
      ['H_2O, L_1, x_10', 'H₂O, L₁, x₁₀'],
      ['step_1, a_b_2, V_0.5, f_φ', 'step_1, a_b_2, V_0.5, f_φ'],
      ['AP_{50}, D_{out}, N_{}', 'AP₅₀, Dₒᵤₜ, N'],
      ['$x_i$ and $x_{i,j}$', 'xᵢ and x_i,j'],
      ['a_{unclosed', 'a_{unclosed'],
    ],
  ],
  [
    'mathematics and money',
    [
      ['$\\alpha$-lamps, $n$-grams, $A$-$B$', 'α-lamps, n-grams, A-B'],
      ['$p < 0.05$ and $\\frac{1}{2}$', 'p < 0.05 and 1/2'],
      ['from $5 to $10, 4$ an hour', 'from $5 to $10, 4$ an hour'],
      ['a \\$5 lamp, a \\10,000 lamp', 'a $5 lamp, a $10,000 lamp'],
      ['$ x $ and $$', '$ x $ and $$'],
      ['\\(x\\) of \\{0,1\\}', 'x of {0,1}'],
    ],
  ],
  [
    'commands',
    [
      ['\\textbf{a \\emph{b}} \\texttt{c}', 'a b c'],
      [
        '\\method wins, \\name{x} too, \\nested{}',
        'method wins, name x too, nested too'.replace('nested too', 'nested'),
      ],
      ['\\href{https://a.example}{text}, \\textcolor{red}{b}', 'text, b'],
      ['\\texorpdfstring{$x$}{y}', 'y'],
      ['a\\footnote{b}, c\\footnote{d', 'a (b), c d'],
      ['\\begin{abc}\\item a\\label{x}', ' •  a '],
      ['\\vspace{2pt}a\\-b\\,c\\\\d\\ e', ' ab c d e'],
      ['a\\', 'a '],
      ['textbf{a} mathcal{B} context{more}', 'a B context{more}'],
      ['{\\bf a} {\\em b}', ' a  b'],
    ],
  ],
  [
    'accents',
    [
      ['T\\"ulu, Pl\\"{u}cker, Fr\\\'echet, na\\"\\i ve', 'Tülu, Plücker, Fréchet, naï ve'],
      ['\\c{c}a va, Ha\\v cek, \\~{n}', 'ça va, Haček, ñ'],
      ["the lamp\\'s light, Ma\\'nczak", "the lamp's light, Mańczak"],
      ['L\\ündgren, Nguy\\~ên', 'Lündgren, Nguyễn'],
      ['\\~8, \\"say\\", \\^ and \\~{}a', '~8, "say", ^ and ~a'],
      ['\\"\\"\\"', '"""'],
    ],
  ],
  [
    'quotes',
    [
      ["``light'' and it's 5''", "“light” and it's 5''"],
      ['``light" and "heavy"', '“light” and "heavy"'],
    ],
  ],
  [
    'ties',
    [
      ['Figure~3, e.g.~this, [1]~(a)', 'Figure 3, e.g. this, [1] (a)'],
      ['~10, 8~16, 60%~70%, ~/home', '~10, 8~16, 60%~70%, ~/home'],
      ['page:~https://a.example/~b', 'page: https://a.example/~b'],
    ],
  ],
  [
    'braces',
    [
      ["{Lamp}'s {S}mall pr{O}per {two words}", "Lamp's Small prOper two words"],
      ['{0, 1}, {a: b}, f{x y}, {{name}}', '{0, 1}, {a: b}, f{x y}, {{name}}'],
      ['{bf A}lamp, {unclosed', 'Alamp, {unclosed'],
      ['a } b {c', 'a } b {c'],
    ],
  ],
  [
    'addresses',
    [
      ['https://a.example/b_1^2~c\\_d{here}.', 'https://a.example/b_1^2~c_d (here).'],
      ['https://a.example/b{https://a.example/b}', 'https://a.example/b'],
      ['https://a.example\\footnote{b}', 'https://a.example (b)'],
      ['\\url{https://a.example/~b}, http and https', 'https://a.example/~b, http and https'],
    ],
  ],
])('of %s', (_, rows) => {
  test.each(rows)('%j a reader sees %j', (raw, text) => {
    expect(readTex(raw ?? '')).toBe(text);
  });
});

test('text without a sign of TeX is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\\$^_~`{]/.test(text));
      expect(readTex(text)).toBe(text);
    }),
  );
});

test('reading never makes a text much longer, so nothing in it is read twice', () => {
  const grows = (raw: string) => readTex(raw).length > raw.length + 20;
  fc.assert(fc.property(hostileText, (raw) => !grows(raw)));
  expect(hostileUnits.filter((unit) => grows(unit.repeat(12)))).toEqual([]);
  // Braces that open inside mathematics and close behind it.
  expect(grows('$\\x{$ '.repeat(12) + '}'.repeat(12))).toBe(false);
});

test('commands inside commands inside commands are read, up to a depth that no paper has', () => {
  const nested = (depth: number) => `${'\\emph{'.repeat(depth)}lamp${'}'.repeat(depth)}`;
  expect(readTex(nested(20))).toBe('lamp');
  expect(readTex(nested(21))).toContain('lamp');
  expect(readTex(nested(20_000)).length).toBeLessThan(nested(20_000).length);
});
