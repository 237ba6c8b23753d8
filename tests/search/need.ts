import { type SearchQuery, typedWords } from '../../papers/search/search-query.ts';

/** What somebody looks for, in the words in which it comes to mind, and the papers that are meant. */
export interface Need {
  query: string;
  expected: string[];
}

/** The query of such words: `by:` and `org:` name their field, the last word may go on. */
export function queryOf(need: string): SearchQuery {
  const words = need.split(' ');
  const plain = words.filter((word) => !/^(?:by|org):/.test(word));
  const named = words.flatMap((word): SearchQuery[] => {
    const [, field, text] = /^(by|org):(.+)$/.exec(word) ?? [];
    return (field === 'by' || field === 'org') && text !== undefined
      ? [{ kind: 'word', text, field }]
      : [];
  });
  return { kind: 'all', of: [typedWords(plain.join(' ')), ...named] };
}
