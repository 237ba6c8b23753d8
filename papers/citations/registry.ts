import type { Paper } from '../paper.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import type { CitationStyle } from './citation-style.ts';
import { ieee } from './ieee.ts';
import { latex } from './latex.ts';
import { pandoc } from './pandoc.ts';
import { short } from './short.ts';

/** Every way to write one paper down, in the order in which they are offered; the file name is the id. */
export const citationStyles = {
  bibtex,
  latex,
  pandoc,
  short,
  apa,
  ieee,
} as const satisfies Record<string, CitationStyle>;

/** The name of a way to cite. */
export type CitationStyleId = keyof typeof citationStyles;

/** The names, in the same order. */
export const citationStyleIds = Object.keys(citationStyles).filter(
  (id): id is CitationStyleId => id in citationStyles,
);

/** The paper in that style, as text to be copied. */
export function citationOf(paper: Paper, style: CitationStyleId): string {
  return citationStyles[style].write(paper);
}
