import { ByteList } from './byte-list.ts';

/**
 * The distance from the document before; bits of the fields, with the high bit where the abstract has the word more than
 * once; then how often, at most 255.
 */
export function writePosting(
  to: ByteList,
  distance: number,
  fields: number,
  inAbstract: number,
): void {
  to.pushNumber(distance);
  to.push(inAbstract > 1 ? fields | 128 : fields);
  if (inAbstract > 1) to.push(Math.min(inAbstract, 255));
}

/** The words of a segment as they are written, in their order. */
export class WordTable {
  readonly postings = new ByteList(1024);
  readonly places = new ByteList(1024);
  readonly #bytes = new ByteList(1024);
  readonly #wordStarts = [0];
  readonly #postingStarts = [0];
  readonly #placeStarts = [0];
  readonly #counts: number[] = [];

  /** Closes a word, whose postings and places have been written before. */
  end(word: string | Uint8Array, count: number): void {
    if (typeof word === 'string') this.#bytes.pushText(word);
    else this.#bytes.pushAll(word);
    this.#wordStarts.push(this.#bytes.length);
    this.#postingStarts.push(this.postings.length);
    this.#placeStarts.push(this.places.length);
    this.#counts.push(count);
  }

  /** The sections of a segment that are about words. */
  parts() {
    return {
      words: this.#counts.length,
      wordStarts: new Uint32Array(this.#wordStarts),
      postingStarts: new Uint32Array(this.#postingStarts),
      placeStarts: new Uint32Array(this.#placeStarts),
      counts: new Uint32Array(this.#counts),
      wordBytes: this.#bytes.written(),
      postings: this.postings.written(),
      places: this.places.written(),
    };
  }
}
