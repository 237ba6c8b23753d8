const encoder = new TextEncoder();

/** Bytes that grow as they are written. */
export class ByteList {
  #bytes: Uint8Array;
  length = 0;

  constructor(size = 16) {
    this.#bytes = new Uint8Array(size);
  }

  /** Makes room for `count` bytes more. */
  #reserve(count: number): void {
    const wanted = this.length + count;
    if (wanted <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }

  push(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = byte;
  }

  pushAll(bytes: ArrayLike<number>): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** All of another list: of a million short ones none needs a view of its own. */
  pushList(other: ByteList): void {
    this.#reserve(other.length);
    const bytes = other.#bytes;
    for (let at = 0; at < other.length; at += 1) this.#bytes[this.length++] = bytes[at] ?? 0;
  }

  /** Text in UTF-8; a million short ones without an object for each. */
  pushText(text: string): void {
    this.#reserve(text.length);
    const from = this.length;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        this.length = from;
        this.pushAll(encoder.encode(text));
        return;
      }
      this.#bytes[this.length++] = code;
    }
  }

  /** What was written, without a copy: good until the next writing. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

/** Compares byte by byte, as the dictionary is sorted. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
