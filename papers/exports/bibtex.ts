import { bibtexEntry } from '../citing/bibtex-entry.ts';
import { citeKeys } from '../citing/cite-key.ts';
import type { ExportFormat } from './export-format.ts';

/** BibTeX, which BibLaTeX reads as well: an entry for each paper, divided by empty lines; no key is there twice. */
export const bibtex = {
  words: 'formats.bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  *write(papers) {
    const keys = citeKeys(papers.map(({ paper }) => paper));
    for (const [at, { paper, mark }] of papers.entries()) {
      const key = keys.get(paper.id);
      const entry = bibtexEntry(paper, { mark, withAbstract: true, ...(key && { key }) });
      yield at === 0 ? entry : `\n${entry}`;
    }
  },
} as const satisfies ExportFormat;
