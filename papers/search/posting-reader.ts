import { fieldBit } from './fields.ts';
import type { Segment } from './segment.ts';

/** Reads the postings of a word one by one, or of many words one after the other. */
export class PostingReader {
  /** The document’s number. */
  number = 0;
  /** The bits of the fields where the word stands. */
  fields = 0;
  /** How often it stands in the abstract, at most 255. */
  count = 0;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  #end = 0;
  #at = 0;

  constructor({ postings, postingStarts }: Segment, word: number) {
    this.#bytes = postings;
    this.#starts = postingStarts;
    this.begin(word);
  }

  /** Stands before the first posting of the word. */
  begin(word: number): void {
    this.number = 0;
    this.#at = this.#starts[word] ?? 0;
    this.#end = this.#starts[word + 1] ?? 0;
  }

  /** Goes to the next posting; false where there is none. */
  next(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    if (at >= this.#end) return false;
    let byte = bytes[at++] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 127) << shift;
    }
    const bits = bytes[at++] ?? 0;
    this.number += distance;
    this.fields = bits & 127;
    this.count = bits > 127 ? (bytes[at++] ?? 0) : bits & fieldBit.abs ? 1 : 0;
    this.#at = at;
    return true;
  }
}
