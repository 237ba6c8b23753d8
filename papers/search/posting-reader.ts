import { fieldBit } from './fields.ts';
import { bytesOfNumber, numberAt } from './numbers.ts';
import type { Segment } from './segment.ts';

/** In how many documents a word occurs: what its entry begins with. */
export function documentsWith({ entries, entryStarts }: Segment, word: number): number {
  return numberAt(entries, entryStarts[word] ?? 0);
}

/** Reads the postings of a word one by one, or of many words one after the other. */
export class PostingReader {
  /** The document’s number. */
  number = 0;
  /** The bits of the fields where the word stands. */
  fields = 0;
  /** How often it stands in the abstract. */
  inAbstract = 0;
  /** Where the postings of the word end, and its places begin. */
  end = 0;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  #at = 0;

  constructor({ entries, entryStarts }: Segment, word: number) {
    this.#bytes = entries;
    this.#starts = entryStarts;
    this.begin(word);
  }

  /** Stands before the first posting of the word. */
  begin(word: number): void {
    const bytes = this.#bytes;
    const from = this.#starts[word] ?? 0;
    const at = from + bytesOfNumber(bytes[from] ?? 0);
    this.number = 0;
    this.#at = at + bytesOfNumber(bytes[at] ?? 0);
    this.end = this.#at + numberAt(bytes, at);
  }

  /** Goes to the next posting; false where there is none. */
  next(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    if (at >= this.end) return false;
    const distance = numberAt(bytes, at);
    at += bytesOfNumber(bytes[at] ?? 0);
    this.number += distance >>> 1;
    if ((distance & 1) === 0) {
      this.fields = fieldBit.abs;
      this.inAbstract = 1;
    } else {
      const bits = bytes[at++] ?? 0;
      this.fields = bits & 127;
      if (bits > 127) {
        this.inAbstract = numberAt(bytes, at);
        at += bytesOfNumber(bytes[at] ?? 0);
      } else this.inAbstract = bits & fieldBit.abs ? 1 : 0;
    }
    this.#at = at;
    return true;
  }
}
