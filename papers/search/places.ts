import { PostingReader } from './posting-reader.ts';
import type { Segment } from './segment.ts';

/** How many fields a posting has. */
function fieldsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** Where all places of a posting end that begin at `from`: each field's list with a number that is even. */
export function endOfPlaces(places: Uint8Array, from: number, fields: number): number {
  let at = from;
  for (let left = fieldsIn(fields); left > 0 && at < places.length; ) {
    let byte = places[at++] ?? 0;
    if ((byte & 1) === 0) left -= 1;
    while (byte > 127) byte = places[at++] ?? 0;
  }
  return at;
}

/** A place with its field in one number: neighbours in one field differ by one. */
function keyOf(bit: number, place: number): number {
  return bit * 0x0100_0000 + place;
}

/** The field’s bit of such a number. */
export function bitOf(key: number): number {
  return Math.floor(key / 0x0100_0000);
}

/** Adds the places of the posting at `from`, which ascend, to the keys; returns where they end. */
function readPlaces(places: Uint8Array, from: number, fields: number, keys: number[]): number {
  let at = from;
  for (let bit = 1; bit <= fields; bit *= 2) {
    if ((fields & bit) === 0) continue;
    let place = 0;
    for (let isMore = true; isMore && at < places.length; ) {
      let byte = places[at++] ?? 0;
      let number = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = places[at++] ?? 0;
        number |= (byte & 127) << shift;
      }
      place += number >>> 1;
      keys.push(keyOf(bit, place));
      isMore = (number & 1) === 1;
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
  const { places, placeStarts } = segment;
  const reader = new PostingReader(segment, word);
  let from = placeStarts[word] ?? 0;
  let next = 0;
  while (next < wanted.length && reader.next()) {
    const id = reader.number;
    while (next < wanted.length && (wanted[next] ?? 0) < id) next += 1;
    const keys = wanted[next] === id ? known[next] : undefined;
    from = keys
      ? readPlaces(places, from, reader.fields, keys)
      : endOfPlaces(places, from, reader.fields);
  }
}
