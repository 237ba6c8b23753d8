import { fieldBit } from './fields.ts';
import { pushNumber } from './numbers.ts';
import { type WordTable, writePosting } from './word-table.ts';

/**
 * Writes the words of a new segment into its table, one after the other. Occurrences come by document, then by field, then by
 * place, each ascending.
 */
export class EntryWriter {
  readonly #table: WordTable;
  #count = 0;
  #document = 0;
  #previous = 0;
  #fields = 0;
  #inAbstract = 0;
  #bit = 0;
  #place = 0;
  /** The distance from the place before, not yet written: it says whether another one follows in the field. */
  #distance = 0;

  constructor(table: WordTable) {
    this.#table = table;
  }

  /** Notes that the word stands there; `bit` is the field’s. */
  add(document: number, bit: number, place: number): void {
    if (document !== this.#document) this.#close();
    const isFirst = this.#fields === 0;
    const isMore = !isFirst && bit === this.#bit;
    if (!isFirst) this.#writePlace(isMore);
    this.#document = document;
    this.#distance = isMore ? place - this.#place : place;
    this.#fields |= bit;
    this.#bit = bit;
    this.#place = place;
    if (bit === fieldBit.abs) this.#inAbstract += 1;
  }

  /** Closes the word; the next one can begin. */
  end(word: string): void {
    this.#close();
    this.#table.end(word, this.#count);
    this.#count = 0;
    this.#previous = 0;
  }

  /** Writes what is known of the last document. */
  #close(): void {
    if (this.#fields === 0) return;
    this.#writePlace(false);
    const distance = this.#document - this.#previous;
    writePosting(this.#table.postings, distance, this.#fields, this.#inAbstract);
    this.#count += 1;
    this.#previous = this.#document;
    this.#fields = 0;
    this.#inAbstract = 0;
  }

  /** How many places the abstract has is known beside them. */
  #writePlace(isMore: boolean): void {
    const isAbstract = this.#bit === fieldBit.abs;
    const number = isAbstract ? this.#distance : this.#distance * 2 + (isMore ? 1 : 0);
    pushNumber(this.#table.places, number);
  }
}
