import { addDays, type FeedDay, isFeedDay } from '../feed-day.ts';
import type { PaperRow } from '../paper-row.ts';
import type { Field, QueryContext } from './field.ts';
import { isInRange, mapRange, type Range, readRange, type Span, writeRange } from './range.ts';

/** Later than every day that begins with the label: `2026-05~` follows all of May. */
const after = '~';

/** A day, a month, a year, `today`, `yesterday`, or `7d`: the seven days up to today. */
function readLabel(text: string): string | undefined {
  const label = text.toLowerCase();
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(label);
  const isKnown = /^(\d{4}|[1-9]\d{0,3}d|today|yesterday)$/.test(label);
  return isMonth || isKnown || isFeedDay(label) ? label : undefined;
}

function isReversed(range: Range<string>): boolean {
  if (range.sign !== '..') return false;
  const isAbsolute = (label: string) => /^\d{4}(-|$)/.test(label);
  return isAbsolute(range.from) && isAbsolute(range.to) && range.from > range.to + after;
}

/** What the days of a field are, and what it calls today. */
interface Calendar {
  daysOf: (row: PaperRow) => readonly FeedDay[];
  today: (context: QueryContext) => FeedDay | undefined;
  /** The day that is meant by `yesterday`. */
  before: (day: FeedDay) => FeedDay;
}

function spanOf(
  label: string,
  today: FeedDay | undefined,
  { before }: Calendar,
): Span<string> | undefined {
  if (/^\d{4}(-|$)/.test(label)) return { from: label, to: label + after };
  if (today === undefined) return undefined;
  if (label === 'today') return { from: today, to: today };
  if (label === 'yesterday') return { from: before(today), to: before(today) };
  return { from: addDays(today, 1 - Number.parseInt(label, 10)), to: today };
}

/** A field of days; it matches where one of the row's days lies in the range. */
export function dayField(also: readonly string[], calendar: Calendar): Field {
  return {
    also,
    answeredBy: 'row',
    read: ({ text, fit }) => {
      const range = fit === 'start' ? undefined : readRange(text, readLabel);
      if (!range) return 'not-a-date';
      if (isReversed(range)) return 'reversed-range';
      return { text: writeRange(range, String), fit: 'word' };
    },
    matcher: ({ text }, context) => {
      const written = readRange(text, readLabel);
      const today = calendar.today(context);
      const range = written && mapRange(written, (label) => spanOf(label, today, calendar));
      return (row) =>
        range !== undefined && calendar.daysOf(row).some((day) => isInRange(range, day));
    },
    offers: () => ['today', 'yesterday', '7d', '30d'].map((text) => ({ text })),
    offeredAs: 'word',
  };
}
