import type { SearchDocument } from '../../papers/search/search-document.ts';
import { SearchIndex } from '../../papers/search/search-index.ts';

/** An index of all documents, added some at a time and merged in between, as a worker does it. */
export function builtIndex(documents: readonly SearchDocument[], atOnce = 64): SearchIndex {
  const index = new SearchIndex();
  for (let from = 0; from < documents.length; from += atOnce) {
    index.add(documents.slice(from, from + atOnce));
    while (index.mergeSome(50_000));
  }
  return index;
}
