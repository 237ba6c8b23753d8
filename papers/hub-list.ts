import type { PaperId } from './paper-id.ts';
import type { Problem } from './problem.ts';

/** A list that the Hub orders by itself, as it was last read: what is trending, or what a search found. */
export interface HubList {
  id: 'trending' | SearchedList['id'];
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

/** What the Hub's search found for some words. */
export interface SearchedList {
  id: `search:${string}`;
}

/** What is to be known of a list beside its papers; nothing before its first try. */
export type ListFacts = Partial<Pick<HubList, 'fetchedAt' | 'problem' | 'badItems'>>;

/** A list that was read longer ago than this is read again when somebody looks at it. */
const listMaxAgeMs = 30 * 60_000;

/** True where the list should be read again for who looks at it; a moment in the future (a clock set back) is no reading. */
export function isListOld(list: HubList | undefined, now: number): boolean {
  const at = list?.fetchedAt;
  return at === undefined || at > now || now - at > listMaxAgeMs || list?.problem !== undefined;
}
