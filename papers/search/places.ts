import { PostingReader } from './posting-reader.ts';
import type { Segment } from './segment.ts';

/** How many fields a posting has. */
function fieldsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** Where the list of places behind `from` ends: with a number that is even, thus says that no other follows. */
function endOfList(places: Uint8Array, from: number): number {
  for (let at = from; at < places.length; ) {
    const isLast = ((places[at] ?? 0) & 1) === 0;
    while ((places[at] ?? 0) > 127) at += 1;
    at += 1;
    if (isLast) return at;
  }
  return places.length;
}

/** Where all places of a posting end that begin at `from`. */
export function endOfPlaces(places: Uint8Array, from: number, fields: number): number {
  let at = from;
  for (let left = fieldsIn(fields); left > 0; left -= 1) at = endOfList(places, at);
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

/** The places of one posting, ascending within each field. */
function readPlaces(places: Uint8Array, from: number, fields: number): number[] {
  const keys: number[] = [];
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
  return keys;
}

/** Adds the places of a word in the wanted documents, which ascend, to those known of each. */
export function addPlaces(
  segment: Segment,
  word: number,
  wanted: Uint32Array,
  known: Map<number, number[]>,
): void {
  const { places, placeStarts } = segment;
  const reader = new PostingReader(segment, word);
  let from = placeStarts[word] ?? 0;
  let next = 0;
  while (next < wanted.length && reader.next()) {
    const id = reader.number;
    while (next < wanted.length && (wanted[next] ?? 0) < id) next += 1;
    if (wanted[next] === id) {
      const found = readPlaces(places, from, reader.fields);
      known.set(id, [...(known.get(id) ?? []), ...found]);
    }
    from = endOfPlaces(places, from, reader.fields);
  }
}
