/** Some slots: a bit for each. */
export class SlotSet {
  readonly #bits: Uint32Array;

  /** Without any, or with those of another set of that size. */
  constructor(end: number, bits?: Uint32Array) {
    this.#bits = bits ?? new Uint32Array(Math.ceil(end / 32));
  }

  add(slot: number): void {
    this.#bits[slot >>> 5] = (this.#bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  delete(slot: number): void {
    this.#bits[slot >>> 5] = (this.#bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
  }

  has(slot: number): boolean {
    return ((this.#bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  /** How many there are. */
  count(): number {
    let count = 0;
    for (const word of this.#bits) {
      for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
    }
    return count;
  }

  #joined(other: SlotSet, join: (a: number, b: number) => number): SlotSet {
    const bits = this.#bits.map((word, at) => join(word, other.#bits[at] ?? 0));
    return new SlotSet(0, bits);
  }

  and(other: SlotSet): SlotSet {
    return this.#joined(other, (a, b) => a & b);
  }

  or(other: SlotSet): SlotSet {
    return this.#joined(other, (a, b) => a | b);
  }

  without(other: SlotSet): SlotSet {
    return this.#joined(other, (a, b) => a & ~b);
  }

  /** Visits them, ascending. */
  each(visit: (slot: number) => void): void {
    for (let at = 0; at < this.#bits.length; at += 1) {
      for (let rest = this.#bits[at] ?? 0; rest !== 0; rest &= rest - 1) {
        visit(at * 32 + 31 - Math.clz32(rest & -rest));
      }
    }
  }
}
