import type { PaperId } from './paper-id.ts';
import type { Problem } from './problem.ts';

/** A list that the Hub orders by itself, as it was last read: one row. */
export interface HubList {
  id: 'trending';
  /** In the Hub's order. */
  paperIds: PaperId[];
  /** When it was last read without a problem, epoch ms; undefined before the first time. */
  fetchedAt?: number;
  /** What the last try met of the list's own; what concerns all of the Hub stands with the source. */
  problem?: Problem;
  /** Of the reply's bytes and the parser's version: the same again means nothing to do. */
  digest?: string;
  etag?: string;
  /** Items of the reply that could not be read; absent where there were none. */
  badItems?: number;
}
