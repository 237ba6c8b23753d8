import type { Term, Way } from './ways.ts';
import { wholeKeys } from './whole-keys.ts';
import { visitWords } from './words.ts';

/** The words of a text between single spaces; where a compound begins, it follows its first part behind a `|`. */
function lineOf(text: string): string {
  const words: string[] = [];
  visitWords([text], (word, place) => {
    const known = words[place];
    words[place] = known === undefined ? word : `${word}|${known}`;
  });
  return ` ${words.join(' ')} `;
}

/** Words are letters and digits, and points between digits. */
const literal = (word: string) => word.replaceAll('.', '\\.');

function termPattern({ exact, start }: Term): string {
  const words = exact.map(literal);
  if (start !== undefined) words.push(`${literal(start)}[^ |]*`);
  return `(?:${words.join('|')})`;
}

/** Finds one of the ways in lines: what words of an index find by their places. */
export function patternOf(ways: readonly Way[]): RegExp {
  const rows = ways.map((way) => way.map(termPattern).join('(?:\\|\\S+)? (?:\\S+\\|)?'));
  return new RegExp(`[ |](?:${rows.join('|')})[ |]`);
}

/** Some texts as they are searched; read when they are first asked for, and once. */
export class ReadTexts {
  readonly #texts: readonly string[];
  #lines: string | undefined;
  #keys: ReadonlySet<string> | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** True where one of the texts has what the pattern finds. */
  has(pattern: RegExp): boolean {
    this.#lines ??= this.#texts.map(lineOf).join('\n');
    return pattern.test(this.#lines);
  }

  /** True where one of the texts is, as a whole, one of the keys. */
  isOneOf(keys: readonly string[]): boolean {
    this.#keys ??= new Set(this.#texts.flatMap(wholeKeys));
    return keys.some((key) => this.#keys?.has(key));
  }
}
