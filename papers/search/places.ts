import type { Postings } from './postings.ts';
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

/** The places of a word in each of the wanted documents, which ascend; a document without the word is left out. */
export function placesIn(
  segment: Segment,
  word: number,
  postings: Postings,
  wanted: Uint32Array,
): Map<number, number[]> {
  const { places, placeStarts } = segment;
  const found = new Map<number, number[]>();
  let from = placeStarts[word] ?? 0;
  let next = 0;
  for (let at = 0; at < postings.documents.length && next < wanted.length; at += 1) {
    const id = postings.documents[at] ?? 0;
    const fields = postings.fields[at] ?? 0;
    while (next < wanted.length && (wanted[next] ?? 0) < id) next += 1;
    if (wanted[next] === id) found.set(id, readPlaces(places, from, fields));
    from = endOfPlaces(places, from, fields);
  }
  return found;
}
