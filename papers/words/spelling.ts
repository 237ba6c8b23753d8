import { greekNames } from '../greek.ts';
import { foldText } from '../search-fold.ts';

/** Letters that are searched by their names, and letters that no folding takes apart. */
const spelled: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...greekNames,
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    ı: 'i',
    þ: 'th',
  }),
);
const strange = /[α-ωßæœøđðłıþ]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII, said by what is in it
const plain = /^[\x00-\x7f]*$/;

/** Text with its letters as they are compared, Greek ones by name; nothing is left out yet but diacritics. */
export function spellLetters(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return (
    foldText(text)
      // Hangul syllables, which folding takes apart.
      .normalize('NFC')
      .replace(strange, (letter) => spelled.get(letter) ?? letter)
  );
}

/** What is left out of such a text, one after the other. */
export const leftOut = [
  /[{}^$\\]|_(?=[\d{])|(?<=\d),(?=\d{3}(?!\d))/g,
  /(?<=[a-z])['’]s(?![a-z\d])/g,
  /(?<=\d{4}\.\d{5})v\d+/g,
] as const;

/**
 * Text as its words are compared: folded, Greek letters by name, without what TeX leaves of superscripts (`R^3`,
 * `X^{2}`), without commas in numbers, possessive ’s and versions behind arXiv ids.
 */
export function spell(text: string): string {
  return leftOut.reduce((kept, pattern) => kept.replace(pattern, ''), spellLetters(text));
}
