import { quotable } from './query/wording.ts';
import { foldText } from './search-fold.ts';

/** The longest name of a tag, in UTF-16 units. */
const longestTag = 100;

/** A tag's name as it is kept: one line, without quotes; empty where nothing is left. */
export function cleanTag(name: string): string {
  const clean = quotable(name);
  return clean.length > longestTag ? clean.slice(0, longestTag).trim().toWellFormed() : clean;
}

/** By what tags are told apart, as in queries: case and diacritics make no other tag. */
export function tagKey(name: string): string {
  return foldText(cleanTag(name));
}

/** Tags by their keys; of those that differ by case alone the greater name, so that the order does not matter. */
export function tagsByKey(names: readonly string[]): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const name of names.map(cleanTag)) {
    const key = tagKey(name);
    if (key !== '' && name > (byKey.get(key) ?? '')) byKey.set(key, name);
  }
  return byKey;
}

/** The names in the order in which a mark keeps them. */
export function tagList(byKey: ReadonlyMap<string, string>): string[] {
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}
