import type { FeedDay } from '../papers/feed-day.ts';
import type { HubList } from '../papers/hub-list.ts';
import type { Mute } from '../papers/mute.ts';
import type { OwnView } from '../papers/own-view.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { PaperRow } from '../papers/paper-row.ts';
import { isPeriodView, type Period, periodOf } from '../papers/period.ts';
import type { Settings } from '../papers/settings.ts';
import type { SourceState, StoredDay } from '../papers/source-state.ts';
import type { View } from '../papers/view.ts';

/** What a panel asks the store for. */
export interface PanelQuestion {
  view: View;
  /** The day wanted; undefined asks for the newest. */
  day: FeedDay | undefined;
  /** Ids whose rows are wanted though they may no longer belong to the view. */
  held: readonly PaperId[];
  /** What a search has found for the view, the best first; undefined where none has answered yet. */
  found?: readonly PaperId[] | undefined;
  /** Epoch ms: what mutes mean by now. */
  now?: number;
}

/** What the store answers: everything that a panel shows. */
export interface PanelData {
  view: View;
  /** The rows that belong to the view, in no fixed order. */
  members: PaperRow[];
  /** The held rows that are not members. */
  others: PaperRow[];
  /** The day on show, or at which the week or month on show stands; undefined before the first paper. */
  day: FeedDay | undefined;
  today: FeedDay | undefined;
  /** The day on show was read from the Hub at some time. */
  dayIsStored: boolean;
  /** The days of the stretch on show that were read from the Hub, earliest first. */
  storedDays: FeedDay[];
  /** Items of those days that could not be read. */
  badItems: number;
  /** Papers of the newest day, where that lies behind the stretch on show. */
  newerCount: number;
  /** The list on show, where the Hub orders it by itself; undefined in other views, and before its first try. */
  list: HubList | undefined;
  /** Papers that are new and not muted; undefined until it is known what of them is muted. */
  newCount: number | undefined;
  savedCount: number;
  source: SourceState | undefined;
  settings: Settings;
  /** Undefined in the first frame. */
  ownViews: readonly OwnView[] | undefined;
  mutes: readonly Mute[];
  /** What was searched for before, the latest first; only in the view of the search. */
  searches: readonly string[];
  /** False where the members of the view have yet to be found by a search. */
  isFound: boolean;
}

/** The stretch of days that the view shows around `day`; the day itself in a view that has none. */
export function periodShown(view: View, day: FeedDay | undefined): Period | undefined {
  return day === undefined ? undefined : periodOf(isPeriodView(view) ? view : 'day', day);
}

/** What the stored days of the stretch say; `days` in their order. */
export function factsOfDays(
  day: FeedDay | undefined,
  days: readonly StoredDay[],
): Pick<PanelData, 'dayIsStored' | 'storedDays' | 'badItems'> {
  const storedDays = days.map((stored) => stored.day);
  return {
    dayIsStored: day !== undefined && storedDays.includes(day),
    storedDays,
    badItems: days.reduce((sum, { badItems = 0 }) => sum + badItems, 0),
  };
}
