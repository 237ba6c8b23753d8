import { growingWhole } from '../facts/growing.ts';
import { compareBytes } from './byte-list.ts';
import { EntryWriter } from './entry-writer.ts';
import { bitOf, keyOf, placeOf } from './places.ts';
import { WordTable } from './word-table.ts';

const encoder = new TextEncoder();
const beyond = /[\ud800-\udfff]/;

/** All words of some documents as they are met: columns of numbers, since there are thousands in each document. */
export class Occurrences {
  readonly #words = new Map<string, number>();
  readonly #counts = growingWhole();
  readonly #wordNumbers = growingWhole();
  readonly #documents = growingWhole();
  readonly #keys = growingWhole();

  /** By document, then by field, then by place, each ascending. */
  add(document: number, bit: number, word: string, place: number): void {
    let number = this.#words.get(word);
    if (number === undefined) {
      number = this.#words.size;
      this.#words.set(word, number);
    }
    this.#counts.set(number, this.#counts.get(number) + 1);
    this.#wordNumbers.push(number);
    this.#documents.push(document);
    this.#keys.push(keyOf(bit, place));
  }

  /** Written by word. */
  table(): WordTable {
    const { ends, order } = this.#byWord();
    const table = new WordTable();
    const writer = new EntryWriter(table);
    for (const word of this.#sorted()) {
      const number = this.#words.get(word) ?? 0;
      for (let at = number === 0 ? 0 : (ends[number - 1] ?? 0); at < (ends[number] ?? 0); at += 1) {
        const met = order[at] ?? 0;
        const key = this.#keys.get(met);
        writer.add(this.#documents.get(met), bitOf(key), placeOf(key));
      }
      writer.end(word);
    }
    return table;
  }

  /** The occurrences of each word, one word behind the other, and where each word's end. */
  #byWord(): { ends: Uint32Array; order: Uint32Array } {
    const ends = new Uint32Array(this.#words.size);
    let from = 0;
    for (let number = 0; number < ends.length; number += 1) {
      ends[number] = from;
      from += this.#counts.get(number);
    }
    const order = new Uint32Array(this.#wordNumbers.length);
    for (let met = 0; met < order.length; met += 1) {
      const number = this.#wordNumbers.get(met);
      const at = ends[number] ?? 0;
      order[at] = met;
      ends[number] = at + 1;
    }
    return { ends, order };
  }

  /** Sorted by their bytes; strings sort the same way, and faster, unless some have signs beyond 16 bits. */
  #sorted(): string[] {
    const byUnits = [...this.#words.keys()].sort();
    if (!byUnits.some((word) => beyond.test(word))) return byUnits;
    return byUnits.sort((a, b) => compareBytes(encoder.encode(a), encoder.encode(b)));
  }
}
