import { unitsOf } from './words.ts';

/**
 * Names of a text as a whole: its words, and where it is one compound also that as one word. Two texts that share one
 * are the same as a whole; none where there is no word.
 */
export function wholeKeys(text: string): string[] {
  const units = unitsOf(text);
  const [first] = units;
  if (!first) return [];
  const words = units.flatMap(({ parts }) => parts).join(' ');
  return units.length > 1 || first.whole === undefined ? [words] : [words, first.whole];
}
