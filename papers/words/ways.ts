import { beginningOf, unfinished, unitsOf } from './words.ts';

/** Words that count as one: some by themselves, and where there is a `start` all that begin so. */
export interface Term {
  exact: readonly string[];
  start?: string;
}

/** A row of terms that stand one behind the other. */
export type Way = readonly Term[];

/** One letter begins too much to be of use: it is looked for as it is. */
const shortestStart = 2;

/** The term of a word that may go on. */
function startTerm(word: string): Term {
  if ([...word].length < shortestStart) return { exact: [word] };
  const { start, also } = beginningOf(word);
  return { start, exact: also };
}

function finished(word: string): Term {
  return { exact: [word] };
}

/**
 * How a text can be found: each way is a row of terms. A `word` that is a compound (`gpt-4o`) is its parts in a row or
 * the whole written as one, a `phrase` its words in a row; where `isUnfinished`, the last word may go on. Without ways
 * where the text has no word.
 */
export function waysOf(text: string, kind: 'word' | 'phrase', isUnfinished: boolean): Way[] {
  const units = unitsOf(text);
  const parts = units.flatMap((unit) => unit.parts).map(finished);
  const raw = isUnfinished ? unitsOf(text, unfinished).at(-1) : undefined;
  const last = raw?.parts.at(-1);
  if (last !== undefined) parts[parts.length - 1] = startTerm(last);
  if (parts.length === 0) return [];
  const whole = units[0]?.whole;
  if (kind === 'phrase' || units.length > 1 || whole === undefined) return [parts];
  return [parts, [raw?.whole === undefined ? finished(whole) : startTerm(raw.whole)]];
}
