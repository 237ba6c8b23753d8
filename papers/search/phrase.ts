import { fieldBit } from './fields.ts';
import { addPlaces, bitOf } from './places.ts';
import { emptyPostings, firstPostings, type Postings } from './postings.ts';
import type { Segment } from './segment.ts';

/** A word of a phrase in one segment: the numbers that count as it, and their postings. */
export interface PhraseWord {
  words: readonly number[];
  postings: Postings;
}

/** What both lists have; each ascends. */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.min(a.length, b.length));
  let size = 0;
  let at = 0;
  for (const id of a) {
    while (at < b.length && (b[at] ?? 0) < id) at += 1;
    if (b[at] === id) found[size++] = id;
  }
  return found.subarray(0, size);
}

/** The places of all that counts as the word in each of the documents, ascending. */
function placesOf(segment: Segment, { words }: PhraseWord, wanted: Uint32Array): number[][] {
  const places = Array.from(wanted, (): number[] => []);
  for (const word of words) addPlaces(segment, word, wanted, places);
  if (words.length > 1) for (const keys of places) keys.sort((a, b) => a - b);
  return places;
}

/** Those of the places, each once, behind which one of the others follows by so many steps. */
function followed(places: readonly number[], others: readonly number[], steps: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (const place of places) {
    while (at < others.length && (others[at] ?? 0) < place + steps) at += 1;
    // Two words of one beginning can stand at one place: `multi` and the compound that it begins.
    if (others[at] === place + steps && found.at(-1) !== place) found.push(place);
  }
  return found;
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
  const [head = new Uint32Array(), ...rest] = within ? [within, ...lists] : lists;
  const wanted = rest.reduce(inBoth, head);
  const found = emptyPostings(wanted.length);
  if (wanted.length === 0) return found;
  const [first = [], ...others] = phrase.map((word) => placesOf(segment, word, wanted));
  let size = 0;
  for (const [at, id] of wanted.entries()) {
    const begins = others.reduce(
      (kept, places, step) => (kept.length > 0 ? followed(kept, places[at] ?? [], step + 1) : kept),
      first[at] ?? [],
    );
    if (begins.length === 0) continue;
    const bits = begins.map(bitOf);
    found.documents[size] = id;
    found.fields[size] = bits.reduce((all, bit) => all | bit, 0);
    found.counts[size++] = Math.min(255, bits.filter((bit) => bit === fieldBit.abs).length);
  }
  return firstPostings(found, size);
}
