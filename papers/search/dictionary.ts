import type { Segment } from './segment.ts';

const encoder = new TextEncoder();

/** Compares a word of the segment with other bytes; where `isStart`, as if it ended where they do. */
function compareWord(segment: Segment, word: number, wanted: Uint8Array, isStart: boolean): number {
  const { wordBytes, wordStarts } = segment;
  const from = wordStarts[word] ?? 0;
  const length = (wordStarts[word + 1] ?? from) - from;
  const shorter = Math.min(length, wanted.length);
  for (let at = 0; at < shorter; at += 1) {
    const difference = (wordBytes[from + at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return isStart && length > wanted.length ? 0 : length - wanted.length;
}

/** The first word that does not come before `wanted`, or, where `isAfter`, the first that comes behind all such. */
function bound(segment: Segment, wanted: Uint8Array, isStart: boolean, isAfter: boolean): number {
  let [low, high] = [0, segment.words];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareWord(segment, middle, wanted, isStart);
    if (order < 0 || (isAfter && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of a word, or undefined. */
export function findWord(segment: Segment, word: string): number | undefined {
  const bytes = encoder.encode(word);
  const found = bound(segment, bytes, false, false);
  return found < segment.words && compareWord(segment, found, bytes, false) === 0
    ? found
    : undefined;
}

/** The numbers of all words that begin so: from the first, up to but without the second. */
export function wordsBeginning(segment: Segment, start: string): [number, number] {
  const bytes = encoder.encode(start);
  return [bound(segment, bytes, true, false), bound(segment, bytes, true, true)];
}
