import { checksum } from '../facts/checksum.ts';
import type { Live } from './live.ts';
import { openSegment, type Segment } from './segment.ts';
import { Tombstones } from './tombstones.ts';

/** `PBSI` in ASCII. */
const mark = 0x4953_4250;
/** Counts up whenever the bytes, or the words that are read from a text, become others. */
const version = 3;
const headerWords = 5;

/** All segments in one stretch of bytes. */
export function writeIndex(parts: readonly Live[]): ArrayBuffer {
  const size = parts.reduce(
    (sum, { segment, removed }) => sum + 4 + segment.bytes.length + removed.bits.byteLength,
    headerWords * 4,
  );
  const buffer = new ArrayBuffer(size);
  const bytes = new Uint8Array(buffer);
  const words = new Uint32Array(buffer);
  words.set([mark, version, 0, size, parts.length]);
  words.set(
    parts.map(({ segment }) => segment.bytes.length),
    headerWords,
  );
  let at = (headerWords + parts.length) * 4;
  for (const { segment, removed } of parts) {
    bytes.set(segment.bytes, at);
    at += segment.bytes.length;
    words.set(removed.bits, at / 4);
    at += removed.bits.byteLength;
  }
  words[2] = checksum(words.subarray(3));
  return buffer;
}

function readParts(buffer: ArrayBuffer, lengths: Uint32Array, from: number): Live[] | undefined {
  const parts: Live[] = [];
  let at = from;
  for (const length of lengths) {
    if (at + length > buffer.byteLength) return undefined;
    const segment: Segment | undefined = openSegment(new Uint8Array(buffer, at, length));
    if (!segment) return undefined;
    at += length;
    const bits = Math.ceil(segment.documents / 32);
    if (at + bits * 4 > buffer.byteLength) return undefined;
    parts.push({ segment, removed: new Tombstones(new Uint32Array(buffer, at, bits)) });
    at += bits * 4;
  }
  return at === buffer.byteLength ? parts : undefined;
}

/** The segments where they lie in the bytes; undefined where these are damaged or of another version. */
export function readIndex(buffer: ArrayBuffer): Live[] | undefined {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < headerWords * 4) return undefined;
  const words = new Uint32Array(buffer);
  const [readMark, readVersion, sum, size, count = 0] = words;
  if (readMark !== mark || readVersion !== version || size !== buffer.byteLength) return undefined;
  if (sum !== checksum(words.subarray(3)) || count > words.length - headerWords) return undefined;
  const lengths = words.subarray(headerWords, headerWords + count);
  return readParts(buffer, lengths, (headerWords + count) * 4);
}
