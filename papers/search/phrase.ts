import { fieldBit } from './fields.ts';
import { addPlaces, bitOf } from './places.ts';
import { emptyPostings, firstPostings, type Postings } from './postings.ts';
import type { Segment } from './segment.ts';

/** A word of a phrase in one segment: the numbers that count as it, and their postings. */
export interface PhraseWord {
  words: readonly number[];
  postings: Postings;
}

/** The documents that all lists have. */
function common(lists: readonly Uint32Array[]): Uint32Array {
  const [first = new Uint32Array(), ...others] = lists;
  return others.reduce((kept, other) => {
    const found: number[] = [];
    let at = 0;
    for (const id of kept) {
      while (at < other.length && (other[at] ?? 0) < id) at += 1;
      if (other[at] === id) found.push(id);
    }
    return Uint32Array.from(found);
  }, first);
}

/** The places of all that counts as the word, by document. */
function placesOf(
  segment: Segment,
  { words }: PhraseWord,
  wanted: Uint32Array,
): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const word of words) addPlaces(segment, word, wanted, places);
  return places;
}

/**
 * Where the words stand in a row, in this order, within one text: as if the phrase were a word. `within`: the documents
 * that matter.
 */
export function phrasePostings(
  segment: Segment,
  phrase: readonly PhraseWord[],
  within?: Uint32Array,
): Postings {
  const lists = phrase.map(({ postings }) => postings.documents);
  const wanted = common(within ? [within, ...lists] : lists);
  const found = emptyPostings(wanted.length);
  if (wanted.length === 0) return found;
  const places = phrase.map((word) => placesOf(segment, word, wanted));
  let size = 0;
  for (const id of wanted) {
    // Two words of one beginning can stand at one place: `multi` and the compound that it begins.
    let begins = [...new Set(places[0]?.get(id))];
    for (let step = 1; step < places.length && begins.length > 0; step += 1) {
      const next = new Set(places[step]?.get(id));
      begins = begins.filter((key) => next.has(key + step));
    }
    if (begins.length === 0) continue;
    const bits = begins.map(bitOf);
    found.documents[size] = id;
    found.fields[size] = bits.reduce((all, bit) => all | bit, 0);
    found.counts[size++] = Math.min(255, bits.filter((bit) => bit === fieldBit.abs).length);
  }
  return firstPostings(found, size);
}
