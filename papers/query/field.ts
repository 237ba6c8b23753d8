import type { FeedDay } from '../feed-day.ts';
import type { PaperRow } from '../paper-row.ts';
import type { Known, KnownValue } from './known.ts';
import type { Fit, Wording } from './wording.ts';

/** What a query knows of the world beside the rows. */
export interface QueryContext {
  /** The newest feed day that has papers; undefined while there is none. */
  today: FeedDay | undefined;
  /** Epoch ms. */
  now: number;
}

/** What can be wrong with a value. */
export type ValueTrouble =
  | 'nothing-to-find'
  | 'no-value'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-choice'
  | 'reversed-range'
  | 'too-long';

/** A value to choose from while typing; its count is known where papers at hand were counted. */
export type FieldOffer = Omit<KnownValue, 'count'> & Partial<Pick<KnownValue, 'count'>>;

/** One thing that a query can ask a row for. */
export interface Field {
  /** Other names under which it is understood; its id is the one that is printed. */
  also: readonly string[];
  /** `text` where an index of words finds the papers; `row` where the row alone answers. */
  answeredBy: 'row' | 'text';
  /** The canonical wording, or what is wrong; reading what was read changes nothing. */
  read: (wording: Wording) => Wording | ValueTrouble;
  /** The test of one row for a canonical wording. */
  matcher: (wording: Wording, context: QueryContext) => (row: PaperRow) => boolean;
  /** Values worth offering, the best first, as they come: there may be very many. */
  offers: (known: Known) => readonly FieldOffer[];
  /** How a value that is offered is meant. */
  offeredAs: Fit;
}
