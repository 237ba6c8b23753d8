import { citeKey } from '../citing/cite-key.ts';
import type { CitationStyle } from './citation-style.ts';

/** The command that cites the entry, in LaTeX. */
export const latex = {
  words: 'citations.latex',
  write: (paper) => `\\cite{${citeKey(paper)}}`,
} as const satisfies CitationStyle;
