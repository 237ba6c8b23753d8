/**
 * FNV-1a over whole words, mixed downwards after each: any change within one word is noticed, and changes of several do not
 * cancel each other but by a chance of one in billions.
 */
export function checksum(words: Uint32Array): number {
  let sum = 0x811c_9dc5;
  // Counted, because millions of words are read before the first search.
  for (let at = 0; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x0100_0193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
