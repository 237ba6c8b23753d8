import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texText } from '../../../../papers/bibtex/tex-text.ts';
import { escapeTex } from '../../../../papers/citing/tex-escape.ts';
import { cleanTitle } from '../../../../papers/text/clean-text.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';

test.each([
  ['{{A {GPU} Study}}', 'A GPU Study'],
  ['Attention {Is} {All} You {Need}', 'Attention Is All You Need'],
  ['{A}nalysis of {\\"u}ber {\\ss}x', 'Analysis of über ßx'],
  ['Caf{\\\'{e}} and na{\\"\\i}ve', 'Café and naïve'],
  ["Mi{\\l}o{\\'s}, {\\c c}a, {\\v{S}}koda", 'Miłoś, ça, Škoda'],
  ['M{$^{3}$}IT and H$_2$O', 'M³IT and H₂O'],
  ['H\\textsubscript{2}O\\textsuperscript{3} for 1\\textdollar: x', 'H₂O³ for 1$: x'],
  ['512{$\\times$}512', '512×512'],
  ['\\emph{x {Y}} and \\textbf{z}', 'x Y and z'],
  ['a \\{b\\} \\& c \\textless{}think\\textgreater{}', 'a {b} & c <think>'],
  ["``quotes'' -- and --- more", '“quotes” – and — more'],
  ['{{}}', ''],
])('%s is read as %s', (tex, text) => {
  expect(texText(tex, cleanTitle)).toBe(text);
});

test('hyphens in a row that TeX keeps apart stay hyphens', () => {
  expect(texText(escapeTex('a--b --- c – d'), (tex) => tex)).toBe('a--b --- c – d');
});

test('a clean title comes back from TeX as it was, but for the kind of its quotes', () => {
  const folded = (text: string) => text.replace(/``|''|[“”]/g, '"').replace(/[‘’`]/g, "'");
  const title = fc
    .array(
      fc.constantFrom(
        'Lamp',
        ' ',
        'é',
        'ø',
        'ß',
        '2',
        '³',
        '₁',
        '–',
        'τ',
        '灯',
        ': ',
        '& ',
        '%',
        '#',
        '$5 ',
      ),
    )
    .map((parts) => cleanTitle(parts.join('')));
  fc.assert(
    fc.property(title, (text) => {
      expect(folded(texText(`{${escapeTex(text)}}`, cleanTitle))).toBe(folded(text));
    }),
  );
});

test('whatever stands there, it is read without an error, and no longer than it was', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(texText(text, cleanTitle).length).toBeLessThanOrEqual(text.length * 4 + 4);
    }),
  );
});

test.each([
  '{'.repeat(50_000),
  `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`,
  "{\\'".repeat(20_000),
])('a long row of braces is cut', (text) => {
  expect(texText(text, cleanTitle).length).toBeLessThanOrEqual(1_000);
});
