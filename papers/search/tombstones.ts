/** The documents of a segment that were removed: a bit for each. */
export class Tombstones {
  readonly bits: Uint32Array;
  #count = 0;

  /** Over bits that were stored before, or without any for `documents` of them. */
  constructor(bits: Uint32Array | number) {
    this.bits = typeof bits === 'number' ? new Uint32Array(Math.ceil(bits / 32)) : bits;
    for (const word of this.bits) {
      for (let rest = word; rest !== 0; rest &= rest - 1) this.#count += 1;
    }
  }

  get count(): number {
    return this.#count;
  }

  has(id: number): boolean {
    return ((this.bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  add(id: number): void {
    if (this.has(id)) return;
    this.bits[id >>> 5] = (this.bits[id >>> 5] ?? 0) | (1 << (id & 31));
    this.#count += 1;
  }
}
