import { addDays, type FeedDay } from '../../feed-day.ts';
import { dayField } from '../day-field.ts';

const dayMs = 86_400_000;
/** Labels of days since 1970: a query asks thousands of papers, which are of few days. */
const labels = new Map<number, FeedDay>();

function utcDay(at: number): FeedDay {
  const day = Math.floor(at / dayMs);
  const label = labels.get(day) ?? new Date(at).toISOString().slice(0, 10);
  labels.set(day, label);
  return label;
}

/** The day, in UTC, of the first arXiv version; the feed day where it is not known. Today is the calendar's. */
export const date = dayField([], {
  daysOf: ({ paper: { publishedAt, day } }) => {
    const own = publishedAt === undefined ? day : utcDay(publishedAt);
    return own === '' ? [] : [own];
  },
  today: ({ now }) => utcDay(now),
  before: (day) => addDays(day, -1),
});
