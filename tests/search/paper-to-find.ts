import type { SearchDocument } from '../../papers/search/search-document.ts';
import { SearchIndex } from '../../papers/search/search-index.ts';

/** An invented paper of which only some things are of interest. */
export function aPaperToFind(id: string, fields: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    day: 0,
    title: '',
    abstract: '',
    summary: '',
    authors: [],
    keywords: [],
    organisation: [],
    note: '',
    ...fields,
  };
}

/** An index of papers, by their ids. */
export function indexOf(papers: Readonly<Record<string, Partial<SearchDocument>>>): SearchIndex {
  const index = new SearchIndex();
  index.add(Object.entries(papers).map(([id, fields]) => aPaperToFind(id, fields)));
  return index;
}
