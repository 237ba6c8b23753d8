import { growingWhole, type Whole } from './growing.ts';
import { Texts } from './texts.ts';

/**
 * Each text once, by its number. Spellings that differ by case alone are of one group, known by the number of its first
 * text. A text stays when nothing has it any more: authors seldom go.
 */
export class Dictionary {
  readonly #texts: Texts;
  readonly #groups: Whole;
  readonly #keyOf: (text: string) => string;
  /** Made when something is added: reading needs neither. */
  #numbers: Map<string, number> | undefined;
  #firsts = new Map<string, number>();

  /** Over what `sections` has written; `keyOf` gives what spellings of one group share. */
  constructor(
    texts: Texts = new Texts(),
    groups: Whole = growingWhole(),
    keyOf: (text: string) => string = (text) => text.toLowerCase(),
  ) {
    this.#texts = texts;
    this.#groups = groups;
    this.#keyOf = keyOf;
  }

  /** False where what was stored does not belong together. */
  get fits(): boolean {
    return this.#texts.fits && this.#groups.length === this.#texts.length;
  }

  get length(): number {
    return this.#texts.length;
  }

  text(number: number): string {
    return this.#texts.get(number);
  }

  group(number: number): number {
    return this.#groups.get(number);
  }

  /** The number of the text, which is added where it is new. */
  numberOf(text: string): number {
    const wellFormed = text.toWellFormed();
    const numbers = this.#lookUp();
    const known = numbers.get(wellFormed);
    if (known !== undefined) return known;
    const number = this.#texts.push(wellFormed);
    numbers.set(wellFormed, number);
    const key = this.#keyOf(wellFormed);
    const first = this.#firsts.get(key) ?? number;
    this.#firsts.set(key, first);
    this.#groups.set(number, first);
    return number;
  }

  #lookUp(): Map<string, number> {
    if (this.#numbers) return this.#numbers;
    this.#numbers = new Map();
    for (let number = 0; number < this.length; number += 1) {
      const text = this.text(number);
      this.#numbers.set(text, number);
      if (this.group(number) === number) this.#firsts.set(this.#keyOf(text), number);
    }
    return this.#numbers;
  }

  /** Lengths and bytes of the texts, and their groups. */
  sections(): [Uint8Array, Uint8Array, Uint8Array] {
    return [...this.#texts.sections(), this.#groups.bytes()];
  }
}
