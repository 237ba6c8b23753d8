import { leftOut, spellLetters } from './spelling.ts';

/** A spelled text, with the characters of the written text that each of its own comes from. */
export interface PlacedSpelling {
  text: string;
  /** Where they begin, in UTF-16 units of the written text. */
  from: readonly number[];
  /** Where they end. */
  to: readonly number[];
}

/**
 * Hangul letters are put together to syllables, so they are spelled together; plain English goes
 * letter by letter, in one run, all else sign by sign.
 */
const signs = /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc]+|[ -~]+|./gsu;

/** What `spell` makes of the text, and whence. */
export function placedSpelling(written: string): PlacedSpelling {
  let text = '';
  let from: number[] = [];
  let to: number[] = [];
  for (const { 0: sign, index } of written.matchAll(signs)) {
    const end = index + sign.length;
    const letters = spellLetters(sign);
    // A diacritic belongs to the letter before it.
    if (letters === '' && to.at(-1) === index) to[to.length - 1] = end;
    const isPlain = letters.length === sign.length;
    for (let at = 0; at < letters.length; at += 1) {
      from.push(isPlain ? index + at : index);
      to.push(isPlain ? index + at + 1 : end);
    }
    text += letters;
  }
  for (const pattern of leftOut) {
    const kept: number[] = [];
    let next = 0;
    let left = '';
    for (const { 0: out, index } of text.matchAll(pattern)) {
      left += text.slice(next, index);
      for (; next < index; next += 1) kept.push(next);
      next = index + out.length;
    }
    if (next === 0) continue;
    left += text.slice(next);
    for (; next < text.length; next += 1) kept.push(next);
    from = kept.map((at) => from[at] ?? 0);
    to = kept.map((at) => to[at] ?? 0);
    text = left;
  }
  return { text, from, to };
}
