import { checksum } from './checksum.ts';
import { type FactParts, readParts, sectionCount, sectionsOf } from './fact-parts.ts';

/** `PBFA` in ASCII. */
const mark = 0x4146_4250;
/** Counts up whenever the columns, or what is read from a paper, become others. */
const version = 2;
/** Mark, version, checksum, bytes in all, stamp, and one that is free; then the length of each section. */
const headerWords = 6;

const padded = (length: number) => Math.ceil(length / 8) * 8;

/** All columns in one stretch of bytes, with a stamp that says what else they belong to. */
export function writeFacts(parts: FactParts, stamp: number): ArrayBuffer {
  const sections = sectionsOf(parts);
  const head = padded((headerWords + sections.length) * 4);
  const size = sections.reduce((sum, { length }) => sum + padded(length), head);
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer);
  words.set([mark, version, 0, size, stamp, 0, ...sections.map(({ length }) => length)]);
  let at = head;
  for (const section of sections) {
    bytes.set(section, at);
    at += padded(section.length);
  }
  words[2] = checksum(words.subarray(3));
  return bytes.buffer;
}

/** The columns where they lie in the bytes, which must have the stamp; undefined where they are damaged or others. */
export function readFacts(buffer: ArrayBuffer, stamp: number): FactParts | undefined {
  const head = padded((headerWords + sectionCount) * 4);
  if (buffer.byteLength % 8 !== 0 || buffer.byteLength < head) return undefined;
  const words = new Uint32Array(buffer);
  const [readMark, readVersion, sum, size, readStamp] = words;
  if (readMark !== mark || readVersion !== version || size !== buffer.byteLength) return undefined;
  if (sum !== checksum(words.subarray(3)) || readStamp !== stamp) return undefined;
  const sections: Uint8Array[] = [];
  let at = head;
  for (const length of words.subarray(headerWords, headerWords + sectionCount)) {
    if (at + length > buffer.byteLength) return undefined;
    sections.push(new Uint8Array(buffer, at, length));
    at += padded(length);
  }
  return at === buffer.byteLength ? readParts(sections) : undefined;
}
