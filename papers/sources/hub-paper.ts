import type { IncomingPaper } from '../paper.ts';
import type { PaperId } from '../paper-id.ts';
import { dailyPapers } from './daily-papers.ts';

/** One paper by its id, also one that was never in Daily Papers: an item of the feed without what only the feed knows. */
export const hubPaper = {
  url: (id: PaperId) => `https://huggingface.co/api/papers/${id}`,
  /** Reads a reply; undefined where it is not this paper. Never throws. */
  parse: (body: unknown, id: PaperId): IncomingPaper | undefined => {
    const [paper] = dailyPapers.parseTrending([{ paper: body }])?.papers ?? [];
    return paper?.id === id ? paper : undefined;
  },
} as const;
