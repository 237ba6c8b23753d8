import { fieldBit } from './fields.ts';

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/**
 * Where a word occurs, while a segment is built: plain lists of bytes, since most words are rare. Occurrences come by
 * document, then by field, then by place, each ascending.
 */
export class WordEntry {
  readonly postings: number[] = [];
  readonly places: number[] = [];
  /** In how many documents. */
  count = 0;
  #number = 0;
  #previous = 0;
  #fields = 0;
  #inAbstract = 0;
  #place = 0;
  /** The distance from the place before, not yet written: it says whether another one follows in the field. */
  #distance = 0;

  /** Notes that the word stands there; `bit` is the field’s. */
  add(number: number, bit: number, place: number): void {
    if (number !== this.#number) this.close();
    if (this.#fields === 0) {
      this.#number = number;
      this.count += 1;
    } else {
      pushNumber(this.places, this.#distance * 2 + (this.#fields & bit ? 1 : 0));
    }
    this.#distance = this.#fields & bit ? place - this.#place : place;
    this.#fields |= bit;
    this.#place = place;
    if (bit === fieldBit.abs) this.#inAbstract += 1;
  }

  /** Writes what is known of the last document. */
  close(): void {
    if (this.#fields === 0) return;
    pushNumber(this.places, this.#distance * 2);
    pushNumber(this.postings, this.#number - this.#previous);
    this.postings.push(this.#inAbstract > 1 ? this.#fields | 128 : this.#fields);
    if (this.#inAbstract > 1) this.postings.push(Math.min(this.#inAbstract, 255));
    this.#previous = this.#number;
    this.#fields = 0;
    this.#inAbstract = 0;
  }
}
