import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanAbstract,
  cleanKeyword,
  cleanName,
  cleanTitle,
} from '../../../../papers/text/clean-text.ts';
import { hostileText, hostileUnits } from '../../../fixtures/hostile-text.ts';

/** Code points from–to, written out here so that it is not the cleaner's own idea of what is hidden. */
const hidden = [
  ...['0-9', 'b-1f', '7f-9f', 'ad-ad', '34f-34f', '61c-61c', '115f-1160', '180b-180f', '200b-200f'],
  ...['2028-202e', '2060-206f', '3164-3164', 'd800-dfff', 'fe00-fe0f', 'feff-feff', 'fff9-fffb'],
  'e0000-e0fff',
].map((range) => range.split('-').map((code) => Number.parseInt(code, 16)));

function hiddenIn(text: string): string[] {
  const codes = [...text].map((char) => char.codePointAt(0) ?? 0);
  const found = codes.filter((code) =>
    hidden.some(([from = 0, to = 0]) => code >= from && code <= to),
  );
  return [...found.map((code) => code.toString(16)), ...(text.match(/\p{M}{5,}/gu) ?? [])];
}

const cleaners = [
  { name: 'title', clean: cleanTitle, most: 1000 },
  { name: 'abstract', clean: cleanAbstract, most: 20_000 },
  { name: 'name', clean: cleanName, most: 200 },
  { name: 'keyword', clean: cleanKeyword, most: 120 },
];

describe.each(cleaners)('a cleaned $name', ({ name, clean, most }) => {
  test('is clean: cleaning it again changes nothing, whatever it was', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const text = clean(raw);
        expect(clean(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('holds nothing that a reader cannot see, and no space that means nothing', () => {
    const breaks = name === 'abstract' ? /\n(?!\n)(?<!\n\n)|\n{3}/ : /\n/;
    fc.assert(
      fc.property(hostileText, (raw) => {
        const text = clean(raw);
        expect(hiddenIn(text)).toEqual([]);
        expect(text).not.toMatch(breaks);
        expect(text).not.toMatch(/^\s|\s$|[^\S\n]{2}/);
      }),
      { numRuns: 1000 },
    );
  });

  test('is never longer than a card can bear, and says so where it was cut', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(40), (unit, times) => {
        expect(clean(unit.repeat(times * 20)).length).toBeLessThanOrEqual(most);
      }),
    );
    const long = clean('lamp '.repeat(most));
    expect(long).toHaveLength(most);
    expect(long).toMatch(/lam?p? ?…$/);
    expect(clean('😀'.repeat(most))).toMatch(/^\p{Extended_Pictographic}+…$/u);
  });

  test('survives 50,000 characters of anything', () => {
    const failed = hostileUnits.filter((unit) => {
      const text = clean(unit.repeat(Math.ceil(50_000 / unit.length)));
      return text.length > most || clean(text) !== text;
    });
    expect(failed).toEqual([]);
  });

  test('keeps plain words as they are', () => {
    const words =
      'A Lamp gives light three times, then 2 more; similar texts: HTTP, alpha, I/O (50%)!';
    const sentence = fc.array(fc.constantFrom(...words.split(' ')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(sentence, (all) => {
        expect(clean(all.join(' '))).toBe(all.join(' '));
      }),
    );
  });
});

test.each([
  ['‘Lamps’ of today', "`Lamps' of today"],
  ["Ada's lamp and the carriers'", "Ada's lamp and the carriers'"],
  ['Lamps – then “now”', "Lamps -- then ``now''"],
  ['a—b, 1998–2024, day–night', 'a---b, 1998--2024, day--night'],
  ['run it with --seed 1', 'run it with --seed 1'],
  ['CO₂ and m² and <b>bold</b>', 'CO<sub>2</sub> and m<sup>2</sup> and <b>bold</b>'],
  [
    'a <sub>long lowered remark that is text</sub>',
    'a <sub>long lowered remark that is text</sub>',
  ],
  ['Lamps & 50% of $5', 'Lamps \\& 50\\% of \\$5'],
])('a title reads “%s”', (text, raw) => {
  expect(cleanTitle(raw)).toBe(text);
});

test.each([
  ['one line\n\nanother', 'one\nline\n  another'],
  ['one\n\nanother', 'one\r\n\r\n\r\nanother\r\n'],
  ['one\n\n- a b\n\n- c', 'one\n- a\nb\n- c'],
  ['one', '\\vspace{2pt}\n\none\n\n\\begin{x}'],
  ['Lamps matter.', 'Abstract: Lamps matter.'],
  ['Lamps matter.', 'Abstract: ABSTRACT Lamps matter.'],
  ['Lamps matter.', 'Abstract - Lamps matter.'],
  ['Abstract lamps matter.', 'Abstract lamps matter.'],
  ['Abstract-level lamps', 'Abstract-level lamps'],
  ['see https://a.example/~x--y_z', 'see https://a.example/~x--y\\_z'],
])('an abstract reads %j', (text, raw) => {
  expect(cleanAbstract(raw)).toBe(text);
});

test('a name keeps signs that only a sentence would have read', () => {
  expect(cleanName('T\\"ul\\"u -- Lab')).toBe('Tülü -- Lab');
});
