import { arxivDoi } from '../citing/arxiv-doi.ts';
import { citeKeys } from '../citing/cite-key.ts';
import { keywords } from '../citing/keyword.ts';
import { personName } from '../citing/person-name.ts';
import { publishedOn } from '../citing/published-on.ts';
import { paperLinks } from '../links.ts';
import type { ExportFormat, ListedPaper } from './export-format.ts';

/** One value is one line; what divides lines elsewhere would begin another value. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/**
 * A text of several lines. Readers join a line without a tag to the one before; one that looks as if it had a tag is set
 * in by a sign, so that no note becomes a field.
 */
function manyLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(oneLine);
  const [first = '', ...others] = lines;
  return [first, ...others.map((line) => (/^[A-Z][A-Z0-9]\s*-/.test(line) ? `· ${line}` : line))]
    .join('\r\n')
    .trim();
}

/** `van Brook, Ada, Jr.`; a comma within a team's name would divide it. */
function authorName(name: string): string {
  const { given, particle, family, suffix, isWhole } = personName(name);
  if (isWhole) return family.replace(/\s*,\s*/g, ' ');
  const last = [particle, family].filter(Boolean).join(' ');
  return [last, given, suffix].filter(Boolean).join(', ');
}

function entryOf({ paper, mark }: ListedPaper, key: string): string {
  const { year, month, day = '' } = publishedOn(paper);
  const { arxiv, pdf } = paperLinks({ id: paper.id });
  const values = [
    ['TY', 'UNPB'],
    ['ID', key],
    ['TI', oneLine(paper.title)],
    ...paper.authors.map((name) => ['AU', oneLine(authorName(name))]),
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['AB', oneLine(paper.abstract)],
    ...keywords(mark?.tags).map((tag) => ['KW', oneLine(tag)]),
    ['DO', arxivDoi(paper.id)],
    ['M1', `arXiv:${paper.id}`],
    ['PB', 'arXiv'],
    ['UR', arxiv],
    ['L1', pdf],
    ['N1', manyLines(mark?.note ?? '')],
  ];
  const lines = values.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

/** RIS as Zotero, EndNote and Mendeley read it: lines end in CR LF, values without one stay out. */
export const ris = {
  words: 'formats.ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  *write(papers) {
    const keys = citeKeys(papers.map(({ paper }) => paper));
    for (const [at, listed] of papers.entries()) {
      const entry = entryOf(listed, keys.get(listed.paper.id) ?? listed.paper.id);
      yield at === 0 ? entry : `\r\n${entry}`;
    }
  },
} as const satisfies ExportFormat;
