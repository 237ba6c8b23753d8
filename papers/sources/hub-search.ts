import { dropHidden } from '../text/hidden-characters.ts';
import { dailyPapers } from './daily-papers.ts';

/** The Hub takes no longer question (hub-contract: `q` has at most 250 characters). */
const longest = 250;
/** Its most hits; there are no further pages. */
const mostHits = 120;

/** The words as they are sent: on one line, cut between two of them where they are too many; may be empty. */
function wordsToSend(text: string): string {
  const words = dropHidden(text.slice(0, longest * 8))
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  return cut
    .slice(0, end > 0 ? end : longest)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
}

/**
 * The Hub's own search over every paper that it knows, also those that were never in Daily Papers. Its items are those
 * of the feed without what only the feed knows; its hits have no day.
 */
export const hubSearch = {
  wordsToSend,
  url: (words: string) =>
    `https://huggingface.co/api/papers/search?${new URLSearchParams({ q: words, limit: String(mostHits) })}`,
  /** Reads a reply, item by item; undefined where its shape is not the search's at all. Never throws. */
  parse: dailyPapers.parseTrending,
} as const;
