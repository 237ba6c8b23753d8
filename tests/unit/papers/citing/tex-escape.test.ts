import { expect, test } from 'vitest';
import { escapeTex } from '../../../../papers/citing/tex-escape.ts';

test.each([
  ['Plain words, (1 + 2)!', 'Plain words, (1 + 2)!'],
  ['100% of $5 & #1_a', '100\\% of \\$5 \\& \\#1\\_a'],
  ['a{b}c\\d', 'a\\textbraceleft{}b\\textbraceright{}c\\textbackslash{}d'],
  [
    '~x^2 <think>|',
    '\\textasciitilde{}x\\textasciicircum{}2 \\textless{}think\\textgreater{}\\textbar{}',
  ],
  ['“quotes” – ‘and’ — …', "``quotes'' -- `and' {---} \\ldots{}"],
  ['a--b --- c -– d', 'a-{}-b -{}-{}- c -{}-- d'],
  ['é à ô ñ ü', '{\\\'e} {\\`a} {\\^o} {\\~n} {\\"u}'],
  ['ç š ů ő ą ạ', '{\\c c} {\\v s} {\\r u} {\\H o} {\\k a} {\\d a}'],
  ['í ǐ ǰ', "{\\'i} {\\v {\\i}} {\\v {\\j}}"],
  ['ễ', '{\\~{\\^e}}'],
  ['e\u0301', "{\\'e}"],
  ['ß ø Æ ł', '{\\ss} {\\o} {\\AE} {\\l}'],
  ['τ² x₁₀ 360°', '{$\\tau$}{$^{2}$} x{$_{1}$}{$_{0}$} 360{\\textdegree}'],
  ['灯 ж 😀', '灯 ж 😀'],
  ['', ''],
])('%s is written as %s', (text, tex) => {
  expect(escapeTex(text)).toBe(tex);
});
