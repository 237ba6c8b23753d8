import { visitWords } from '../../papers/words/words.ts';

/** A word as it is indexed, with its place in the field. */
export interface PlacedWord {
  word: string;
  place: number;
}

/** All words of a field, in the order in which they are visited. */
export function placedWords(texts: readonly string[]): PlacedWord[] {
  const words: PlacedWord[] = [];
  visitWords(texts, (word, place) => words.push({ word, place }));
  return words;
}
