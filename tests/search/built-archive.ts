import type { Paper } from '../../papers/paper.ts';
import { Archive } from '../../papers/search/archive.ts';

const atOnce = 64;
const mergeBudget = 20_000;

/** An archive of all papers, put some at a time and merged in between, as the search worker does it. */
export function builtArchive(papers: readonly Paper[]): Archive {
  const archive = new Archive();
  for (let from = 0; from < papers.length; from += atOnce) {
    archive.put(papers.slice(from, from + atOnce), () => undefined);
    while (archive.mergeSome(mergeBudget));
  }
  return archive;
}
