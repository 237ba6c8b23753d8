import {
  addDays,
  type FeedDay,
  feedDaysBetween,
  firstFeedDay,
  nextFeedDay,
  previousFeedDay,
} from './feed-day.ts';

/** A stretch of feed days, both ends included. */
export interface Period {
  from: FeedDay;
  to: FeedDay;
}

/** The views that show a stretch of days around the one that the reader is at. */
export const periodViews = ['day', 'week', 'month'] as const;
export type PeriodView = (typeof periodViews)[number];

/** True for a view that shows a stretch of days. */
export function isPeriodView(view: string): view is PeriodView {
  return periodViews.some((known) => known === view);
}

/** True where the day lies in the stretch. */
export function isWithin({ from, to }: Period, day: FeedDay): boolean {
  return from <= day && day <= to;
}

/** Monday is 0. */
function weekdayOf(day: FeedDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function lastOfMonth(day: FeedDay): FeedDay {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The stretch that `day` lies in: itself, its ISO week (Monday to Sunday), or its calendar month. */
export function periodOf(view: PeriodView, day: FeedDay): Period {
  if (view === 'week') {
    const monday = addDays(day, -weekdayOf(day));
    return { from: monday, to: addDays(monday, 6) };
  }
  if (view === 'month') return { from: `${day.slice(0, 8)}01`, to: lastOfMonth(day) };
  return { from: day, to: day };
}

/** The feed days of the stretch up to `latest` that may have papers, latest first; a single day is always asked for. */
export function feedDaysOf({ from, to }: Period, latest: FeedDay): FeedDay[] {
  if (from === to) return from >= firstFeedDay && from <= latest ? [from] : [];
  return feedDaysBetween(from, to < latest ? to : latest);
}

/**
 * The day to stand at in the stretch before (`-1`) or after (`1`) the one that `day` lies in: its last feed day up to
 * `latest`. Undefined where the feed has nothing there.
 */
export function neighbourDay(
  view: PeriodView,
  day: FeedDay,
  step: -1 | 1,
  latest: FeedDay,
): FeedDay | undefined {
  if (view === 'day') {
    const next = step === -1 ? previousFeedDay(day) : nextFeedDay(day);
    return next >= firstFeedDay && next <= latest ? next : undefined;
  }
  const { from, to } = periodOf(view, day);
  const period = periodOf(view, step === -1 ? addDays(from, -1) : addDays(to, 1));
  return feedDaysOf(period, latest)[0];
}
