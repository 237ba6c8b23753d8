import type { Marks } from '../../components/Marked.tsx';
import { highlighter } from '../../papers/query/highlight.ts';
import { parseQuery } from '../../papers/query/parse.ts';

/** So much of the text before a hit is shown with it, in characters. */
const before = 60;

/** Where the words of some queries stand in texts; the word at the end of each may go on. */
export function marksOf(queries: readonly string[]): Marks {
  const parts = queries.flatMap((text) => parseQuery(text, text.length).query.parts);
  const pieces = highlighter({ kind: 'all', parts });
  return {
    pieces,
    excerpt: (text, length) => {
      let at = 0;
      for (const piece of pieces(text)) {
        if (piece.isHit) break;
        at += piece.text.length;
      }
      const isThere = at < text.length;
      // Where the beginning shows a hit, or nothing does, it is shown as ever.
      if (!isThere || at < length - before) return text.slice(0, length);
      const from = text.indexOf(' ', at - before) + 1;
      return `… ${text.slice(from, from + length)}`;
    },
  };
}
