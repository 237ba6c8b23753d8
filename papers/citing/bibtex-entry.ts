import { paperLinks } from '../links.ts';
import type { Mark } from '../mark.ts';
import type { Paper } from '../paper.ts';
import { arxivDoi } from './arxiv-doi.ts';
import { citeKey } from './cite-key.ts';
import { keywords } from './keyword.ts';
import { personName } from './person-name.ts';
import { publishedOn } from './published-on.ts';
import { escapeTex } from './tex-escape.ts';

/** More names than these end in “and others”, which every style prints as “et al.”. */
const mostAuthors = 100;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What an entry has beside the paper's own facts. */
export interface BibtexExtras {
  key?: string;
  mark?: Mark | undefined;
  withAbstract?: boolean;
}

/**
 * BibTeX looks for “van” and the like in every part of a name, hyphens dividing parts as spaces do: one that begins with
 * anything but a capital counts as such, be it the second half of “Wen-tau”.
 */
function isPlain(parts: string): boolean {
  return parts.split(/[\s-]/).every((part) => /^[A-Z]/.test(part));
}

/**
 * A person's name as BibTeX divides it by itself; with commas where it would divide it otherwise. A team's in braces, so
 * that it does not.
 */
function authorName(name: string): string {
  const { given, particle, family, suffix, isWhole } = personName(name);
  if (isWhole) return `{${escapeTex(family)}}`;
  const isOneWord = /^[^\s-]+$/.test(family);
  if (suffix === '' && isPlain(given) && (isOneWord || (isPlain(family) && !/\s/.test(family))))
    return [given, particle, family].filter(Boolean).map(escapeTex).join(' ');
  const last = escapeTex(family);
  const whole = isOneWord || isPlain(family) ? last : `{${last}}`;
  const sorted = [escapeTex(particle), whole].filter(Boolean).join(' ');
  return [sorted, escapeTex(suffix), escapeTex(given)].filter(Boolean).join(', ');
}

function authorField(authors: readonly string[]): string {
  const names = authors.slice(0, mostAuthors).map(authorName);
  return [...names, ...(authors.length > mostAuthors ? ['others'] : [])].join(' and ');
}

/** A text as a field's value: escaped, and without the signs that no reader takes for text. */
function texValue(text: string): string {
  return escapeTex(text.replace(/(?![\n\t])\p{Cc}/gu, ' ').trim());
}

/**
 * One BibTeX entry of a paper, as arXiv's own exports are. The title stands in two pairs of braces: no style may lower
 * its capitals. Tags are keywords; a note is `annote`, which no style prints.
 */
export function bibtexEntry(paper: Paper, extras: BibtexExtras = {}): string {
  const { key = citeKey(paper), mark, withAbstract = false } = extras;
  const { year, month } = publishedOn(paper);
  const braced = (name: string, text: string) => (text === '' ? [] : [[name, `{${text}}`]]);
  const fields = [
    ['title', `{{${texValue(paper.title)}}}`],
    ...braced('author', authorField(paper.authors)),
    ['year', `{${year}}`],
    ['month', months[Number(month) - 1] ?? 'jan'],
    ['eprint', `{${paper.id}}`],
    ['archivePrefix', '{arXiv}'],
    ['doi', `{${arxivDoi(paper.id)}}`],
    ['url', `{${paperLinks({ id: paper.id }).arxiv}}`],
    ...braced('abstract', withAbstract ? texValue(paper.abstract) : ''),
    ...braced('keywords', texValue(keywords(mark?.tags).join(', '))),
    ...braced('annote', texValue(mark?.note ?? '')),
  ];
  const lines = fields.map(([name = '', value]) => `  ${name.padEnd(13)} = ${value}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}
