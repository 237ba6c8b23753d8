import { wordsBeginning } from './dictionary.ts';
import { documentsWith } from './posting-reader.ts';
import { type Segment, wordBytesOf } from './segment.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Shorter words have too many neighbours. */
const shortest = 4;
/** As many as are offered for one word. */
const mostOffers = 3;

/** True where one letter added, left out, changed, or two neighbours swapped make one of the other. */
export function isOneTypoAway(a: Uint8Array, b: Uint8Array): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const difference = long.length - short.length;
  if (difference > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const same = (offsetLong: number, offsetShort: number) => {
    for (let at = from; at + offsetShort < short.length; at += 1) {
      if (short[at + offsetShort] !== long[at + offsetLong]) return false;
    }
    return true;
  };
  if (difference === 1) return same(1, 0);
  if (from === short.length) return false;
  const isSwapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return same(1, 1) || (isSwapped && same(2, 2));
}

/** Counts the words of a segment one typo away, of those that begin so. */
function count(
  segment: Segment,
  typed: Uint8Array,
  [from, to]: readonly [number, number],
  counts: Map<string, number>,
): void {
  const { wordStarts, wordBytes } = segment;
  const last = typed.at(-1);
  for (let number = from; number < to; number += 1) {
    const start = wordStarts[number] ?? 0;
    const end = wordStarts[number + 1] ?? 0;
    if (Math.abs(end - start - typed.length) > 1) continue;
    // In four letters or more a typo at one end leaves the other as it is: most words are not looked at any further.
    const beginsAlike = wordBytes[start] === typed[0] && wordBytes[start + 1] === typed[1];
    if (!beginsAlike && wordBytes[end - 1] !== last) continue;
    const bytes = wordBytesOf(segment, number);
    if (!isOneTypoAway(typed, bytes)) continue;
    const meant = decoder.decode(bytes);
    counts.set(meant, (counts.get(meant) ?? 0) + documentsWith(segment, number));
  }
}

/**
 * The words one typo away, those in most documents first, at most three. First letters are seldom wrong: others are
 * looked at only where no word with the same is near.
 */
export function wordsMeantBy(word: string, segments: readonly Segment[]): string[] {
  const typed = encoder.encode(word);
  if (typed.length < shortest) return [];
  const counts = new Map<string, number>();
  const [first = ''] = word;
  for (const segment of segments) count(segment, typed, wordsBeginning(segment, first), counts);
  if (counts.size === 0) {
    for (const segment of segments) count(segment, typed, [0, segment.words], counts);
  }
  return [...counts]
    .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
    .slice(0, mostOffers)
    .map(([meant]) => meant);
}
