import type { Paper } from '../paper.ts';
import { foldText, matchesWords } from '../search-fold.ts';
import type { Filter } from './filter.ts';

const longestQuery = 200;
const folded = new WeakMap<Paper, string>();

function haystack(paper: Paper): string {
  let text = folded.get(paper);
  if (text === undefined) {
    const { id, title, abstract, summary = '', authors, keywords, organisation } = paper;
    const parts = [id, title, summary, abstract, authors.join(', '), keywords.join(', ')];
    text = foldText([...parts, organisation?.fullName ?? ''].join('\n'));
    folded.set(paper, text);
  }
  return text;
}

/** Every word occurs in the title, abstract, summary, authors, keywords or organisation. */
export const text = {
  off: '',
  read: (raw) => (typeof raw === 'string' ? raw.slice(0, longestQuery) : ''),
  matches: (row, query) => matchesWords(haystack(row.paper), query),
} as const satisfies Filter<string>;
