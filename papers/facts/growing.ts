/** Numbers in a typed array that grows; what was never written reads as 0. Over stored bytes, it writes into them. */
class Growing<Values extends Uint32Array | Float64Array> {
  #values: Values;
  readonly #make: (length: number) => Values;
  length: number;

  constructor(values: Values, make: (length: number) => Values) {
    this.#values = values;
    this.#make = make;
    this.length = values.length;
  }

  /** The array itself, and what lies behind its end: good until the next writing. */
  get values(): Values {
    return this.#values;
  }

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const grown = this.#make(Math.max(at + 1, this.#values.length * 2, 16));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[at] = value;
    if (at >= this.length) this.length = at + 1;
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  /** What was written, without a copy: good until the next writing. */
  bytes(): Uint8Array {
    const { buffer, byteOffset, BYTES_PER_ELEMENT } = this.#values;
    return new Uint8Array(buffer, byteOffset, this.length * BYTES_PER_ELEMENT);
  }
}

/** Whole numbers of 32 bits. */
export type Whole = Growing<Uint32Array>;

export function growingWhole(values: Uint32Array = new Uint32Array()): Whole {
  return new Growing<Uint32Array>(values, (length) => new Uint32Array(length));
}

/** Any numbers; `NaN` where one is not known. */
export type Counts = Growing<Float64Array>;

export function growingCounts(values: Float64Array = new Float64Array()): Counts {
  return new Growing<Float64Array>(values, (length) => new Float64Array(length));
}
