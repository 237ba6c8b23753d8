import { singular } from './singular.ts';
import { spell } from './spelling.ts';

/** Scripts that put no spaces between words: each character is a word. */
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const letters = `[[\\p{L}\\p{N}\\p{M}]--[${cjk}]]`;
/** A point between digits stays within its word: `2507.06261`, `qwen2.5`. */
const part = `${letters}+(?:(?<=\\d)\\.(?=\\d)${letters}+)*`;
const units = new RegExp(`[${cjk}]|${part}(?:[\\-_.\\/'’\\&@]${part})*`, 'gv');
const parts = new RegExp(part, 'gv');
/** What stands in every compound, but for points within numbers. */
const joint = /[-_./'’&@]/;

const longestWord = 40;
const mostParts = 6;

/** A word of a text: one part as a rule, several where it is a compound, then with the whole written as one. */
export interface Unit {
  parts: string[];
  whole?: string;
}

/** The longest words are cut, in texts and in queries alike. */
function cut(word: string): string {
  return word.length > longestWord ? word.slice(0, longestWord).toWellFormed() : word;
}

function indexed(word: string): string {
  return singular(cut(word));
}

function unitOf(unit: string, read: (word: string) => string): Unit {
  const found = joint.test(unit) ? (unit.match(parts) ?? [unit]) : [unit];
  if (found.length === 1) return { parts: [read(unit)] };
  const unitParts = found.map(read);
  return found.length <= mostParts
    ? { parts: unitParts, whole: read(found.join('')) }
    : { parts: unitParts };
}

/**
 * The words of a text, spelled as they are compared. `read` turns a part into what is indexed: its singular, but for the
 * last word of a query that somebody is still typing.
 */
export function unitsOf(text: string, read: (word: string) => string = indexed): Unit[] {
  return (spell(text).match(units) ?? []).map((unit) => unitOf(unit, read));
}

/**
 * Visits all words of a field with their places. Parts of a compound stand one behind the other, the compound as a whole
 * where it begins; between two texts one place is free.
 */
export function visitWords(
  texts: readonly string[],
  visit: (word: string, place: number) => void,
): void {
  let place = 0;
  for (const text of texts) {
    for (const unit of spell(text).match(units) ?? []) {
      // Most words are no compounds: millions of them need no object.
      if (!joint.test(unit)) {
        visit(indexed(unit), place++);
        continue;
      }
      const { parts: all, whole } = unitOf(unit, indexed);
      if (whole !== undefined) visit(whole, place);
      for (const word of all) visit(word, place++);
    }
    place += 1;
  }
}

/** A word of a spelled text with its characters `[from, to)` there. */
export interface PlacedWord {
  word: string;
  from: number;
  to: number;
  /** The compound that begins here, written as one. */
  whole?: string;
  /** Where the compound ends that the word is of; its own end where it is of none. */
  wholeTo: number;
}

/** The words of a text that is spelled already, in their order. */
export function placedWords(spelled: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: unit, index } of spelled.matchAll(units)) {
    const { parts: all, whole } = unitOf(unit, indexed);
    const wholeTo = index + unit.length;
    const places = all.length === 1 ? [{ 0: unit, index: 0 }] : [...unit.matchAll(parts)];
    places.forEach(({ 0: written, index: at }, number) => {
      const from = index + at;
      const own = { word: all[number] ?? '', from, to: from + written.length, wholeTo };
      words.push(number === 0 && whole !== undefined ? { ...own, whole } : own);
    });
  }
  return words;
}

/** Words that begin so, and words that are no longer than this but mean the same. */
export interface Beginning {
  start: string;
  also: string[];
}

/** What the beginning of a word stands for while somebody types it: `models` is on its way from `model`. */
export function beginningOf(start: string): Beginning {
  const onItsWay = [singular(start)];
  if (/..ie?$/.test(start)) onItsWay.push(start.replace(/ie?$/, 'y'));
  return { start, also: onItsWay.filter((word) => !word.startsWith(start)) };
}

/** A word of a query that may go on: as it is written, not its singular. */
export function unfinished(word: string): string {
  return cut(word);
}
