import { paperLinks } from '../links.ts';
import type { Paper } from '../paper.ts';
import { foldText } from '../search-fold.ts';
import { escapeTex } from './tex-escape.ts';

/** More names than these end in “and others”, which every style prints as “et al.”. */
const mostAuthors = 100;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Words of a name that no person has: BibTeX would take the last of them for a family name. */
const teamWord =
  /(^|[\s-])(teams?|groups?|labs?|consortium|collaboration|community|contributors|project|initiative|institute|university|research|ai|inc\.?|authors)$/i;

/** Words that a title's key word is not. */
const smallWords = new Set(
  'a an the of on in for to with and or from by via at as is are be can do does how what when where why which towards toward beyond rethinking study survey using without into over under'.split(
    ' ',
  ),
);

function isTeam(name: string): boolean {
  return teamWord.test(name) || /[,;:()&@\d]|\band\b/i.test(name) || !/\s/.test(name);
}

/** A person's name as BibTeX divides it by itself, “van” and all; a team's in braces, so that it does not. */
function authorName(name: string): string {
  return isTeam(name) ? `{${escapeTex(name)}}` : escapeTex(name);
}

function authorField(authors: readonly string[]): string {
  const names = authors.slice(0, mostAuthors).map(authorName);
  return [...names, ...(authors.length > mostAuthors ? ['others'] : [])].join(' and ');
}

/** Letters and digits of ASCII, in words. */
function asciiWords(text: string): string[] {
  const latin = text.replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/ß/g, 'ss');
  return foldText(latin).match(/[a-z0-9]+/g) ?? [];
}

function familyName(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^([js]r\.?|i{2,3}|iv)$/i.test(word));
  const word = isTeam(name) ? words[0] : words.at(-1);
  return asciiWords(word ?? '').join('');
}

function dateOf({ id, publishedAt }: Paper): { year: string; month: string } {
  const iso = publishedAt === undefined ? undefined : new Date(publishedAt).toISOString();
  const [year, month] = iso
    ? [iso.slice(0, 4), iso.slice(5, 7)]
    : [`20${id.slice(0, 2)}`, id.slice(2, 4)];
  return { year, month: months[Number(month) - 1] ?? 'jan' };
}

/** `brook2026lanterns`: the first author's family name, the year, the title's first word of weight. */
function citeKey(paper: Paper): string {
  const name = familyName(paper.authors[0] ?? '') || 'anonymous';
  const words = asciiWords(paper.title).filter((word) => !smallWords.has(word));
  const word = words.find((candidate) => candidate.length > 2) ?? words[0] ?? '';
  return `${name}${dateOf(paper).year}${word}`;
}

/**
 * One BibTeX entry of a paper, as arXiv's own exports are. The title stands in two pairs of braces: no style may
 * lower its capitals.
 */
export function bibtexEntry(paper: Paper): string {
  const { year, month } = dateOf(paper);
  const authors = authorField(paper.authors);
  const fields = [
    ['title', `{{${escapeTex(paper.title)}}}`],
    ...(authors ? [['author', `{${authors}}`]] : []),
    ['year', `{${year}}`],
    ['month', month],
    ['eprint', `{${paper.id}}`],
    ['archivePrefix', '{arXiv}'],
    ['url', `{${paperLinks({ id: paper.id }).arxiv}}`],
  ];
  const lines = fields.map(([name = '', value]) => `  ${name.padEnd(13)} = ${value}`);
  return `@misc{${citeKey(paper)},\n${lines.join(',\n')}\n}\n`;
}
