import {
  type FeedDay,
  firstFeedDay,
  latestFeedDate,
  latestFeedDay,
  mayHavePapers,
} from './feed-day.ts';
import type { ListFacts } from './hub-list.ts';
import type { View } from './view.ts';

/** What fills the place of the list: the list itself, or the reason why there is none. */
export type Screen =
  | 'list'
  | 'loading'
  | 'first-run'
  | 'nothing-new'
  | 'nothing-saved'
  | 'no-match'
  | 'search-start'
  | 'nothing-found'
  | 'view-gone'
  | 'search-failed'
  | 'all-hidden'
  | 'weekend'
  | 'future'
  | 'before-feed'
  | 'not-come'
  | 'empty-day'
  | 'not-stored'
  | 'period-not-stored'
  | 'empty-period'
  | 'list-not-stored'
  | 'empty-list'
  | 'storage-broken';

export interface ScreenInput {
  now: number;
  view: View;
  /** The day on show, or at which the week or month stands. */
  day: FeedDay | undefined;
  /** The newest feed day that has papers; undefined until the first ones came. */
  today: FeedDay | undefined;
  /** Rows on show, after the filters. */
  shown: number;
  /** Rows of the view before the filters. */
  members: number;
  /** Rows of the view that the reader has hidden. */
  hidden: number;
  /** True where the day was read from the Hub at some time. */
  dayIsStored: boolean;
  /** How many of the feed days of the week or month were read; undefined in other views. */
  fetched?: { days: number; of: number } | undefined;
  /** What is known of the list, where the Hub orders it by itself. */
  list?: ListFacts | undefined;
  /** What a search was asked for; undefined in lists that are not found by one. */
  search?: { isAsked: boolean; isGone: boolean; hasFailed: boolean } | undefined;
  /** True until the store has answered for the first time. */
  isLoading: boolean;
  storageFails: boolean;
}

/** The screen to show. */
export function screenOf(input: ScreenInput): Screen {
  const { now, view, day, today, shown, members, hidden, dayIsStored, isLoading, storageFails } =
    input;
  const { fetched, list, search } = input;
  if (search && !search.isAsked && !storageFails) return 'search-start';
  if (shown > 0) return 'list';
  if (storageFails) return 'storage-broken';
  if (search?.isGone) return 'view-gone';
  if (search?.hasFailed) return 'search-failed';
  if (isLoading) return 'loading';
  if (members > 0) return 'no-match';
  if (search) return hidden > 0 ? 'all-hidden' : 'nothing-found';
  if (view === 'saved') return 'nothing-saved';
  if (view === 'new') return today === undefined ? 'first-run' : 'nothing-new';
  if (hidden > 0) return 'all-hidden';
  if (view === 'trending') {
    return list?.fetchedAt === undefined ? 'list-not-stored' : 'empty-list';
  }
  if (day === undefined) return 'first-run';
  if (fetched && fetched.of > 0) {
    return fetched.days < fetched.of ? 'period-not-stored' : 'empty-period';
  }
  if (day < firstFeedDay) return 'before-feed';
  if (day > latestFeedDate(now)) return 'future';
  if (!mayHavePapers(day)) return 'weekend';
  if (!dayIsStored) return 'not-stored';
  return day === latestFeedDay(now) ? 'not-come' : 'empty-day';
}
