import { bibtexEntry } from '../citing/bibtex-entry.ts';
import type { CitationStyle } from './citation-style.ts';

/** The entry of a bibliography, without what the user made of the paper. */
export const bibtex = {
  words: 'citations.bibtex',
  write: (paper) => bibtexEntry(paper),
} as const satisfies CitationStyle;
