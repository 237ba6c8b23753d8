import { fieldBit } from './fields.ts';
import { bytesOfNumber, numberAt } from './numbers.ts';
import { PostingReader } from './posting-reader.ts';
import type { Segment } from './segment.ts';

/** The fields of a posting, and how often the word stands in the abstract. */
type Standing = Pick<PostingReader, 'fields' | 'inAbstract'>;

/** A place with its field in one number: neighbours in one field differ by one. */
export function keyOf(bit: number, place: number): number {
  return bit * 0x0100_0000 + place;
}

/** The field’s bit of such a number. */
export function bitOf(key: number): number {
  return key >>> 24;
}

/** The place of such a number. */
export function placeOf(key: number): number {
  return key & 0x00ff_ffff;
}

/** Passes the places of the posting at `from`, which ascend, and adds them to the keys, if any; returns where they end. */
export function passPlaces(
  bytes: Uint8Array,
  from: number,
  { fields, inAbstract }: Standing,
  keys?: number[],
): number {
  let at = from;
  for (let bit = 1; bit <= fields; bit *= 2) {
    if ((fields & bit) === 0) continue;
    const isAbstract = bit === fieldBit.abs;
    let place = 0;
    let left = isAbstract ? inAbstract : 1;
    while (left > 0 && at < bytes.length) {
      const number = numberAt(bytes, at);
      at += bytesOfNumber(bytes[at] ?? 0);
      place += isAbstract ? number : number >>> 1;
      keys?.push(keyOf(bit, place));
      if (isAbstract || (number & 1) === 0) left -= 1;
    }
  }
  return at;
}

/** Adds the places of a word in the wanted documents, which ascend, to those known of each, in the same order. */
export function addPlaces(
  segment: Segment,
  word: number,
  wanted: Uint32Array,
  known: readonly number[][],
): void {
  const reader = new PostingReader(segment, word);
  let from = reader.end;
  let next = 0;
  while (next < wanted.length && reader.next()) {
    const id = reader.number;
    while (next < wanted.length && (wanted[next] ?? 0) < id) next += 1;
    const keys = wanted[next] === id ? known[next] : undefined;
    from = passPlaces(segment.entries, from, reader, keys);
  }
}
