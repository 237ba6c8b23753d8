import type { FeedDay } from '../papers/feed-day.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { PaperRow } from '../papers/paper-row.ts';
import type { Settings } from '../papers/settings.ts';
import type { SourceState } from '../papers/source-state.ts';
import type { View } from '../papers/view.ts';

/** What a panel asks the store for. */
export interface PanelQuestion {
  view: View;
  /** The day wanted; undefined asks for the newest. */
  day: FeedDay | undefined;
  /** Ids whose rows are wanted though they may no longer belong to the view. */
  held: readonly PaperId[];
}

/** What the store answers: everything that a panel shows. */
export interface PanelData {
  view: View;
  /** The rows that belong to the view, in no fixed order. */
  members: PaperRow[];
  /** The held rows that are not members. */
  others: PaperRow[];
  /** The day on show; undefined before the first paper. */
  day: FeedDay | undefined;
  today: FeedDay | undefined;
  /** The day on show was read from the Hub at some time. */
  dayIsStored: boolean;
  /** Items of the day on show that could not be read. */
  badItems: number;
  /** Papers of the newest day, where that is later than the one on show. */
  newerCount: number;
  newCount: number;
  savedCount: number;
  source: SourceState | undefined;
  settings: Settings;
}
