import { addDays } from '../../feed-day.ts';
import { dayField } from '../day-field.ts';

const utcDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The day, in UTC, of the first arXiv version; the feed day where it is not known. Today is the calendar's. */
export const date = dayField([], {
  daysOf: ({ paper: { publishedAt, day } }) => {
    const own = publishedAt === undefined ? day : utcDay(publishedAt);
    return own === '' ? [] : [own];
  },
  today: ({ now }) => utcDay(now),
  before: (day) => addDays(day, -1),
});
