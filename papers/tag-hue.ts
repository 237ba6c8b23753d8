import { tagKey } from './tag.ts';

/** So many hues there are, from 0. */
export const tagHues = 8;

/** The hue of a tag: it follows from its name, so that it is the same on every machine. */
export function tagHue(name: string): number {
  let hash = 0;
  for (const letter of tagKey(name)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hash % tagHues;
}
