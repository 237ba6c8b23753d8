import type { Paper } from '../paper.ts';

/** A way to write one paper down, as text to be copied. */
export interface CitationStyle {
  /** Its name in the catalogue. */
  words: string;
  write: (paper: Paper) => string;
}
