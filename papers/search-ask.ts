import type { OwnSort } from './own-sorts.ts';
import type { PaperId } from './paper-id.ts';
import type { Completion } from './query/complete.ts';
import type { QueryFacets } from './query/facets.ts';
import type { Correction } from './search/corrections.ts';

/** What a list that is found by searching asks for. */
export interface SearchAsk {
  /** The query of the view, as it is stored; empty is every paper. */
  base: string;
  /** What the reader has typed, its last word perhaps unfinished. */
  typed: string;
  sort: OwnSort;
  /** At most so many papers are listed. */
  limit: number;
}

/** What a search has found. */
export interface Found {
  /** The best first, at most as many as were asked for; those that are near lack some of the words. */
  ids: PaperId[];
  nearIds: PaperId[];
  /** How many papers match. */
  total: number;
  /** Words that no paper has, and what was looked for in their place. */
  corrections: readonly Correction[];
  /** Told a little later, and of the question before until then; undefined before the first. */
  facets: QueryFacets | undefined;
  /** How many papers can be found. */
  stored: number;
  /** Papers are still being read: there will be more. */
  isPartial: boolean;
}

/** What a panel tells its search worker. */
export type SearchRequest =
  /** Answers now, and again whenever the answer changes; undefined ends that. */
  | { kind: 'follow'; id: number; ask: SearchAsk | undefined }
  /** All papers that match, whatever the ask's limit. */
  | { kind: 'list'; id: number; ask: SearchAsk }
  | { kind: 'complete'; id: number; text: string; caret: number }
  /** Look at the database again: news of it may have been lost. */
  | { kind: 'again' };

/** What the worker tells its panel; `id` is the request's. */
export type SearchReply =
  | { kind: 'found'; id: number; found: Omit<Found, 'facets'> }
  /** Of the same question; behind what was found, which need not wait for it. */
  | { kind: 'facets'; id: number; facets: QueryFacets }
  | { kind: 'listed'; id: number; ids: PaperId[] }
  | { kind: 'offers'; id: number; offers: Completion[] }
  /** How much of the database is ready to be searched. */
  | { kind: 'progress'; ready: number; of: number }
  | { kind: 'failed'; id: number; detail: string };
