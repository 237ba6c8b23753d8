import { cleanName } from '../text/clean-text.ts';
import { texText } from './tex-text.ts';

const mostNames = 10_000;

/** The text's parts between separators outside of all braces. */
export function partsOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const pattern = new RegExp(`[{}]|${separator.source}`, 'giu');
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (found === '{') depth += 1;
    else if (found === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(from, index));
      from = index + found.length;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
}

/** `Brook, Jr., Ada` as it stands under a paper: `Ada Brook Jr.`. */
function nameInOrder(name: string): string {
  const [last = '', second, third] = partsOutside(name, /,/);
  if (second === undefined) return name;
  return third === undefined ? `${second} ${last}` : `${third} ${last} ${second}`;
}

/** The names of BibTeX's author field, given names first; “and others” is nobody. */
export function authorNames(field: string): string[] {
  return partsOutside(field, /\sand(?=\s)/)
    .slice(0, mostNames)
    .filter((name) => name !== 'others')
    .map((name) => texText(nameInOrder(name), cleanName))
    .filter(Boolean);
}
