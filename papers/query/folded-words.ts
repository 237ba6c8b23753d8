import { greekNames } from '../greek.ts';
import { foldText } from '../search-fold.ts';

/** Scripts that write words without spaces, or may: each of their signs is a word. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Letters and digits, with the points between digits: `qwen2.5` is one word, and no `qwen2`. */
const word = '[\\p{L}\\p{N}]+(?:(?<=\\d)\\.(?=\\d)[\\p{L}\\p{N}]+)*';
const words = new RegExp(word, 'gu');
/** Words that one sign joins. */
const joined = new RegExp(`${word}(?:[-_.'’/&@]${word})+`, 'gu');

function plain(text: string): string {
  return foldText(text)
    .replace(/[α-ω]/g, (letter) => greekNames[letter] ?? letter)
    .replace(/[\\^{}$]/g, '')
    .replace(eastAsian, ' $& ');
}

function cut(folded: string): string[] {
  return folded.match(words) ?? [];
}

/** The words of a text, folded; whatever stands between them divides them. */
export function foldedWords(text: string): string[] {
  return cut(plain(text));
}

/** Words that a hyphen or the like joins, written as one: `gpt-4o` as `gpt4o`. */
function compounds(folded: string): string[] {
  return (folded.match(joined) ?? []).map((run) => cut(run).join(''));
}

/**
 * Texts made ready to be searched: each on a line of its own, its words between single spaces; compounds follow, each on
 * a line. No phrase reaches over the end of a line.
 */
export function foldLines(texts: readonly string[]): string {
  const lines: string[] = [];
  for (const text of texts) {
    const folded = plain(text);
    lines.push(cut(folded).join(' '), ...compounds(folded));
  }
  return `\n ${lines.join(' \n ')} \n`;
}

/**
 * The word itself, its plural and its singular, by the plain rules of English. A form that is no word does no harm: no
 * text has it.
 */
export function wordForms(word: string): string[] {
  if (!/[a-z]{2}$/.test(word)) return [word];
  const hisses = /(?:[sxz]|[cs]h)$/.test(word);
  const forms = [word, `${word}${hisses ? 'es' : 's'}`];
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  if (/..ies$/.test(word)) forms.push(`${word.slice(0, -3)}y`);
  if (/(?:[sxz]|[cs]h)es$/.test(word)) forms.push(word.slice(0, -2));
  if (/.[^s]s$/.test(word)) forms.push(word.slice(0, -1));
  return forms;
}
