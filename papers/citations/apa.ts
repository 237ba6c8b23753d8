import { arxivDoi } from '../citing/arxiv-doi.ts';
import { initials } from '../citing/initials.ts';
import { personName } from '../citing/person-name.ts';
import { publishedOn } from '../citing/published-on.ts';
import type { CitationStyle } from './citation-style.ts';

/** `van Brook, A., Jr.` */
function author(name: string): string {
  const { given, particle, family, suffix, isWhole } = personName(name);
  if (isWhole) return family;
  const last = [particle, family].filter(Boolean).join(' ');
  return [last, initials(given), suffix].filter(Boolean).join(', ');
}

/** Up to twenty are named; of more, the first nineteen and the last. */
function authors(names: readonly string[]): string {
  const all = names.map(author);
  const last = all.at(-1) ?? '';
  if (all.length < 2) return last;
  if (all.length <= 20) return `${all.slice(0, -1).join(', ')}, & ${last}`;
  return `${all.slice(0, 19).join(', ')}, … ${last}`;
}

const closed = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** As the seventh edition of APA has preprints, the title as its authors wrote it. */
export const apa = {
  words: 'citations.apa',
  write: (paper) => {
    const { year } = publishedOn(paper);
    const link = `https://doi.org/${arxivDoi(paper.id)}`;
    if (paper.authors.length === 0) return `${closed(paper.title)} (${year}). arXiv. ${link}`;
    return `${closed(authors(paper.authors))} (${year}). ${closed(paper.title)} arXiv. ${link}`;
  },
} as const satisfies CitationStyle;
