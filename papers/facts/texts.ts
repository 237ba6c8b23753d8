const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Longer texts are worth a decoder. */
const short = 64;

function textOf(bytes: Uint8Array): string {
  const isPlain = bytes.length <= short && bytes.every((byte) => byte < 128);
  return isPlain ? String.fromCharCode(...bytes) : decoder.decode(bytes);
}

/** Texts by their numbers. Those that were stored stay bytes until somebody asks for one of them. */
export class Texts {
  readonly #stored: Uint8Array;
  /** Where each stored text begins, and where the last one ends. */
  readonly #starts: Uint32Array;
  readonly #added: string[] = [];
  readonly #storedCount: number;

  /** Over what `sections` gives: how many bytes each text has, and all of them in UTF-8. */
  constructor(
    [lengths, bytes]: readonly [Uint32Array, Uint8Array] = [new Uint32Array(), new Uint8Array()],
  ) {
    this.#stored = bytes;
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
      ? textOf(this.#stored.subarray(this.#starts[number], this.#starts[number + 1]))
      : (this.#added[number - this.#storedCount] ?? '');
  }

  /** Adds a text; its number. Halves of signs, which no bytes can hold, become signs of their own. */
  push(text: string): number {
    this.#added.push(text.toWellFormed());
    return this.length - 1;
  }

  /** What the constructor takes. */
  sections(): [Uint8Array, Uint8Array] {
    const added = this.#added.map((text) => encoder.encode(text));
    const starts = this.#starts;
    const lengths = Uint32Array.from({ length: this.length }, (_, number) =>
      number < this.#storedCount
        ? (starts[number + 1] ?? 0) - (starts[number] ?? 0)
        : (added[number - this.#storedCount]?.length ?? 0),
    );
    const all = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
    all.set(this.#stored);
    let at = this.#stored.length;
    for (const bytes of added) {
      all.set(bytes, at);
      at += bytes.length;
    }
    return [new Uint8Array(lengths.buffer), all];
  }
}
