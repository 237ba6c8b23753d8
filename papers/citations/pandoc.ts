import { citeKey } from '../citing/cite-key.ts';
import type { CitationStyle } from './citation-style.ts';

/** The same in Markdown, as pandoc, Quarto and Typst cite. */
export const pandoc = {
  words: 'citations.pandoc',
  write: (paper) => `@${citeKey(paper)}`,
} as const satisfies CitationStyle;
