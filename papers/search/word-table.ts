import { ByteList } from './byte-list.ts';
import { fieldBit } from './fields.ts';
import { pushNumber } from './numbers.ts';

/**
 * The distance from the document before, doubled; plus one where the word does not just stand once in the abstract. Then
 * the bits of its fields, with the high bit where the abstract has it more than once, and how often.
 */
export function writePosting(
  to: ByteList,
  distance: number,
  fields: number,
  inAbstract: number,
): void {
  const isUsual = fields === fieldBit.abs && inAbstract === 1;
  pushNumber(to, distance * 2 + (isUsual ? 0 : 1));
  if (isUsual) return;
  to.push(inAbstract > 1 ? fields | 128 : fields);
  if (inAbstract > 1) pushNumber(to, inAbstract);
}

/** The words of a segment as they are written, in their order. */
export class WordTable {
  /** Of the word that is being written. */
  readonly postings = new ByteList(1024);
  readonly places = new ByteList(1024);
  readonly #entries = new ByteList(1024);
  readonly #bytes = new ByteList(1024);
  readonly #wordStarts = [0];
  readonly #entryStarts = [0];

  /** Closes a word, whose postings and places have been written before. */
  end(word: string | Uint8Array, count: number): void {
    if (typeof word === 'string') this.#bytes.pushText(word);
    else this.#bytes.pushAll(word);
    this.#wordStarts.push(this.#bytes.length);
    pushNumber(this.#entries, count);
    pushNumber(this.#entries, this.postings.length);
    for (const list of [this.postings, this.places]) {
      this.#entries.pushList(list);
      list.length = 0;
    }
    this.#entryStarts.push(this.#entries.length);
  }

  /** The sections of a segment that are about words. */
  parts() {
    return {
      words: this.#wordStarts.length - 1,
      wordStarts: new Uint32Array(this.#wordStarts),
      entryStarts: new Uint32Array(this.#entryStarts),
      wordBytes: this.#bytes.written(),
      entries: this.#entries.written(),
    };
  }
}
