import type { Paper } from '../paper.ts';
import type { PaperId } from '../paper-id.ts';
import { foldText } from '../search-fold.ts';
import { isTeam, personName } from './person-name.ts';
import { publishedOn } from './published-on.ts';

/** Words that a title's key word is not. */
const smallWords = new Set(
  'a an the of on in for to with and or from by via at as is are be can do does how what when where why which towards toward beyond rethinking study survey using without into over under'.split(
    ' ',
  ),
);

/** Letters and digits of ASCII, in words. */
function asciiWords(text: string): string[] {
  const latin = text.replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/ß/g, 'ss');
  return foldText(latin).match(/[a-z0-9]+/g) ?? [];
}

function firstName(name: string): string {
  const word = isTeam(name) ? name.split(/\s+/)[0] : personName(name).family;
  return asciiWords(word ?? '').join('');
}

/** `brook2026lanterns`: the first author's family name, the year, the title's first word of weight. */
export function citeKey(paper: Paper): string {
  const name = firstName(paper.authors[0] ?? '') || 'anonymous';
  const words = asciiWords(paper.title).filter((word) => !smallWords.has(word));
  const word = words.find((candidate) => candidate.length > 2) ?? words[0] ?? '';
  return `${name}${publishedOn(paper).year}${word}`;
}

/** `a` to `z`, then `aa`. */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}

/**
 * A key for each paper, none twice: the first one keeps its plain key, those behind it take `a`, `b` … So the key that is
 * copied from one paper is most often the one in the file.
 */
export function citeKeys(papers: readonly Paper[]): Map<PaperId, string> {
  const plain = papers.map((paper) => [paper.id, citeKey(paper)] as const);
  const taken = new Set(plain.map(([, key]) => key));
  const first = new Set<string>();
  const counts = new Map<string, number>();
  const keys = new Map<PaperId, string>();
  for (const [id, key] of plain) {
    if (keys.has(id)) continue;
    let own = key;
    let count = counts.get(key) ?? 0;
    if (first.has(key)) while (taken.has(own)) own = key + letters(count++);
    counts.set(key, count);
    first.add(key);
    taken.add(own);
    keys.set(id, own);
  }
  return keys;
}
