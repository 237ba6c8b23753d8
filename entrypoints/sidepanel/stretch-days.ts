import { type FeedDay, latestFeedDay } from '../../papers/feed-day.ts';
import { feedDaysOf } from '../../papers/period.ts';
import { type PanelData, periodShown } from '../../storage/panel-data.ts';

/** The feed days of the week or month on show, latest first: those that are not stored, and those that are. */
export function stretchDays(
  data: PanelData | undefined,
  now: number,
): { missing: FeedDay[]; stored: FeedDay[] } {
  const isStretch = data?.view === 'week' || data?.view === 'month';
  const period = isStretch ? periodShown(data.view, data.day) : undefined;
  const days = period ? feedDaysOf(period, latestFeedDay(now)) : [];
  const isStored = (day: FeedDay) => data?.storedDays.includes(day) === true;
  return { missing: days.filter((day) => !isStored(day)), stored: days.filter(isStored) };
}
