import type { FeedDay } from './feed-day.ts';
import type { PaperId } from './paper-id.ts';

/** One new paper: written when the automatic refresh first stores it, removed by the mark that ends its newness. */
export interface Unseen {
  paperId: PaperId;
  day: FeedDay;
}
