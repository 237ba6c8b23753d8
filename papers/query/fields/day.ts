import { previousFeedDay } from '../../feed-day.ts';
import { dayField } from '../day-field.ts';

/** Any feed day that listed the paper. Today is the newest that has papers, yesterday the feed day before it. */
export const day = dayField([], {
  daysOf: ({ paper }) => paper.days,
  today: ({ today }) => today,
  before: previousFeedDay,
});
