import { personName } from '../citing/person-name.ts';
import { publishedOn } from '../citing/published-on.ts';
import type { CitationStyle } from './citation-style.ts';

function lastName(name: string): string {
  const { particle, family } = personName(name);
  return [particle, family].filter(Boolean).join(' ');
}

function authors(names: readonly string[]): string {
  const [first = '', second] = names.map(lastName);
  if (names.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** One line for a message or a slide: `Brook et al. (2026). A Study of Lanterns. arXiv:2611.00007`. */
export const short = {
  words: 'citations.short',
  write: (paper) => {
    const title = /[.?!]$/.test(paper.title) ? paper.title : `${paper.title}.`;
    const by = `${authors(paper.authors)} (${publishedOn(paper).year}).`.trim();
    return `${by} ${title} arXiv:${paper.id}`;
  },
} as const satisfies CitationStyle;
