import { growingWhole, type Whole } from './growing.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Texts by their numbers. Those that were stored stay one string until somebody asks for one of them. */
export class Texts {
  readonly #stored: string;
  /** Where each stored text begins, and where the last one ends. */
  readonly #starts: Uint32Array;
  readonly #added: string[] = [];
  readonly #storedCount: number;

  /** Over the bytes of `sections`: the lengths of the texts in UTF-16 units, and all of them in UTF-8. */
  constructor(
    [lengths, bytes]: readonly [Uint32Array, Uint8Array] = [new Uint32Array(), new Uint8Array()],
  ) {
    this.#stored = decoder.decode(bytes);
    this.#storedCount = lengths.length;
    this.#starts = new Uint32Array(lengths.length + 1);
    let at = 0;
    for (let number = 0; number < lengths.length; number += 1) {
      at += lengths[number] ?? 0;
      this.#starts[number + 1] = at;
    }
  }

  /** False where the stored texts are not as long as their lengths say. */
  get fits(): boolean {
    return this.#starts[this.#storedCount] === this.#stored.length;
  }

  get length(): number {
    return this.#storedCount + this.#added.length;
  }

  get(number: number): string {
    return number < this.#storedCount
      ? this.#stored.slice(this.#starts[number], this.#starts[number + 1])
      : (this.#added[number - this.#storedCount] ?? '');
  }

  /** Adds a text; its number. Halves of signs, which no bytes can hold, become signs of their own. */
  push(text: string): number {
    this.#added.push(text.toWellFormed());
    return this.length - 1;
  }

  /** What the constructor takes. */
  sections(): [Uint8Array, Uint8Array] {
    const lengths: Whole = growingWhole();
    let all = '';
    for (let number = 0; number < this.length; number += 1) {
      const text = this.get(number);
      lengths.push(text.length);
      all += text;
    }
    return [lengths.bytes(), encoder.encode(all)];
  }
}
