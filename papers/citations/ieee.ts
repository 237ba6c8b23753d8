import { initials } from '../citing/initials.ts';
import { personName } from '../citing/person-name.ts';
import { publishedOn } from '../citing/published-on.ts';
import type { CitationStyle } from './citation-style.ts';

/** `A. van Brook Jr.` */
function author(name: string): string {
  const { given, particle, family, suffix } = personName(name);
  return [initials(given), particle, family, suffix].filter(Boolean).join(' ');
}

/** Up to six are named; of more, the first. */
function authors(names: readonly string[]): string {
  const all = names.map(author);
  const last = all.at(-1) ?? '';
  if (all.length > 6) return `${all[0]} et al.`;
  if (all.length < 3) return all.join(' and ');
  return `${all.slice(0, -1).join(', ')}, and ${last}`;
}

/** As IEEE's reference guide has preprints. */
export const ieee = {
  words: 'citations.ieee',
  write: (paper) => {
    const by = paper.authors.length > 0 ? `${authors(paper.authors)}, ` : '';
    // A title that closes itself takes no comma.
    const title = /[.?!]$/.test(paper.title) ? paper.title : `${paper.title},`;
    return `${by}“${title}” ${publishedOn(paper).year}, arXiv:${paper.id}.`;
  },
} as const satisfies CitationStyle;
