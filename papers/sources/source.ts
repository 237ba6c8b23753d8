import type { FeedDay } from '../feed-day.ts';
import type { IncomingPaper } from '../paper.ts';

/** What a reply held. */
export interface ParsedPapers {
  /** One per id, in the reply's order. */
  papers: IncomingPaper[];
  /** Items that could not be read; they never cost their neighbours. */
  badItems: number;
}

/** A place that papers come from: addresses and a parser, no I/O. */
export interface PaperSource {
  id: string;
  /** Match pattern of the one host that it needs. */
  host: string;
  /** Counts up whenever the parser reads more out of the same bytes. */
  parserVersion: number;
  pageSize: number;
  /** Address of one page (0-based) of a feed day. */
  dayUrl: (day: FeedDay, page: number) => string;
  /** Reads a reply; undefined where its shape is not the source's at all. Never throws. */
  parseDay: (body: unknown, askedDay: FeedDay) => ParsedPapers | undefined;
  /** Address of the list of what is talked about, over all days, in the source's own order. */
  trendingUrl: string;
  /** The same for that list; its papers have no day. */
  parseTrending: (body: unknown) => ParsedPapers | undefined;
}
