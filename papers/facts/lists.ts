import { growingWhole, type Whole } from './growing.ts';

/** A list of numbers for each slot, in one stretch; what a list was before stays behind until it is written. */
export class Lists {
  #starts: Whole;
  #lengths: Whole;
  #items: Whole;

  constructor(starts = growingWhole(), lengths = growingWhole(), items = growingWhole()) {
    this.#starts = starts;
    this.#lengths = lengths;
    this.#items = items;
  }

  set(slot: number, numbers: readonly number[]): void {
    this.#starts.set(slot, this.#items.length);
    this.#lengths.set(slot, numbers.length);
    for (const number of numbers) this.#items.push(number);
  }

  /** Where the slot's list begins among all items. */
  from(slot: number): number {
    return this.#starts.get(slot);
  }

  /** Where it ends. */
  to(slot: number): number {
    return this.#starts.get(slot) + this.#lengths.get(slot);
  }

  item(at: number): number {
    return this.#items.get(at);
  }

  /** All items: good until the next writing. */
  get items(): Uint32Array {
    return this.#items.values;
  }

  /** The slot's list made into something else. */
  map<Made>(slot: number, make: (number: number) => Made): Made[] {
    const made: Made[] = [];
    for (let at = this.from(slot); at < this.to(slot); at += 1) made.push(make(this.item(at)));
    return made;
  }

  /** True where the lists of so many slots lie within what is there, and all their numbers below `end`. */
  fits(slots: number, end: number): boolean {
    if (this.#starts.length !== slots || this.#lengths.length !== slots) return false;
    for (let slot = 0; slot < slots; slot += 1) {
      if (this.to(slot) > this.#items.length) return false;
    }
    for (let at = 0; at < this.#items.length; at += 1) if (this.item(at) >= end) return false;
    return true;
  }

  /** What the constructor takes, without what stayed behind. */
  sections(slots: number): [Uint8Array, Uint8Array, Uint8Array] {
    const [starts, lengths, items] = [growingWhole(), growingWhole(), growingWhole()];
    for (let slot = 0; slot < slots; slot += 1) {
      starts.set(slot, items.length);
      lengths.set(slot, this.to(slot) - this.from(slot));
      for (let at = this.from(slot); at < this.to(slot); at += 1) items.push(this.item(at));
    }
    [this.#starts, this.#lengths, this.#items] = [starts, lengths, items];
    return [starts.bytes(), lengths.bytes(), items.bytes()];
  }
}
