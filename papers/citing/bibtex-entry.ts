import { paperLinks } from '../links.ts';
import type { Mark } from '../mark.ts';
import type { Paper } from '../paper.ts';
import { arxivDoi } from './arxiv-doi.ts';
import { citeKey } from './cite-key.ts';
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
 * A person's name as BibTeX divides it by itself, “van” and all; with commas where it would divide it otherwise. A
 * team's in braces, so that it does not.
 */
function authorName(name: string): string {
  const { given, particle, family, suffix, isWhole } = personName(name);
  if (isWhole) return `{${escapeTex(family)}}`;
  const divides = !/\s/.test(family) && suffix === '' && !/(^|\s)\P{Lu}/u.test(given);
  if (divides) return escapeTex(name);
  const last = [particle, family].filter(Boolean).join(' ');
  return [last, suffix, given].filter(Boolean).map(escapeTex).join(', ');
}

function authorField(authors: readonly string[]): string {
  const names = authors.slice(0, mostAuthors).map(authorName);
  return [...names, ...(authors.length > mostAuthors ? ['others'] : [])].join(' and ');
}

/** Readers divide keywords at commas, some at semicolons: a tag that has one stands in braces. */
function keyword(tag: string): string {
  return /[,;]/.test(tag) ? `{${escapeTex(tag)}}` : escapeTex(tag);
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
    ['title', `{{${escapeTex(paper.title)}}}`],
    ...braced('author', authorField(paper.authors)),
    ['year', `{${year}}`],
    ['month', months[Number(month) - 1] ?? 'jan'],
    ['eprint', `{${paper.id}}`],
    ['archivePrefix', '{arXiv}'],
    ['doi', `{${arxivDoi(paper.id)}}`],
    ['url', `{${paperLinks({ id: paper.id }).arxiv}}`],
    ...braced('abstract', withAbstract ? escapeTex(paper.abstract) : ''),
    ...braced('keywords', (mark?.tags ?? []).map(keyword).join(', ')),
    ...braced('annote', escapeTex(mark?.note ?? '')),
  ];
  const lines = fields.map(([name = '', value]) => `  ${name.padEnd(13)} = ${value}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}
