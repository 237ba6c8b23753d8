import { i18n } from '#i18n';
import type { FeedDay } from '../papers/feed-day.ts';
import type { Period } from '../papers/period.ts';
import { shownLanguage } from './language.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/** All tell UTC: one of the reader's own zone would stay with that zone when the reader leaves it. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known =
    made.get(key) ?? new Intl.DateTimeFormat(shownLanguage().tag, { ...options, timeZone: 'UTC' });
  made.set(key, known);
  return known;
}

/** A feed day is a label, so it is formatted as UTC wherever the reader is. */
function formatDay(day: FeedDay, options: Intl.DateTimeFormatOptions): string {
  return formatter(options).format(Date.parse(`${day}T00:00:00Z`));
}

function isOfThisYear(day: FeedDay, now: number): boolean {
  return day.slice(0, 4) === new Date(now).toISOString().slice(0, 4);
}

/** `Friday, November 20` or `Friday, Nov 20`, with the year where it is another than today's. */
export function dayHeadline(day: FeedDay, now: number, month: 'long' | 'short'): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month };
  return formatDay(
    day,
    isOfThisYear(day, now) ? options : { ...options, weekday: 'short', year: 'numeric' },
  );
}

/** `Fri, Nov 20`: the headline where there is little room; of another year `Nov 20, 2025`. */
export function briefDay(day: FeedDay, now: number): string {
  if (!isOfThisYear(day, now)) return shortDay(day, now);
  return formatDay(day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `Nov 20`, with the year where it is another than today's. */
export function shortDay(day: FeedDay, now: number): string {
  return formatDay(day, {
    day: 'numeric',
    month: 'short',
    ...(!isOfThisYear(day, now) && { year: 'numeric' }),
  });
}

/** `Nov 16 – 22`, with the year where `isWithYear`. */
function formatStretch({ from, to }: Period, isWithYear: boolean): string {
  return formatter({
    day: 'numeric',
    month: 'short',
    ...(isWithYear && { year: 'numeric' }),
  }).formatRange(Date.parse(from), Date.parse(to));
}

/** A week as `Nov 16 – 22`, a month as `November 2026`; the year of a week where it is another than today's. */
export function periodHeadline(view: 'week' | 'month', period: Period, now: number): string {
  if (view === 'month') return formatDay(period.from, { month: 'long', year: 'numeric' });
  return formatStretch(period, !isOfThisYear(period.from, now) || !isOfThisYear(period.to, now));
}

/** The same where there is little room: `Nov 16–22`, `Nov 2026`. */
export function shortPeriod(view: 'week' | 'month', period: Period): string {
  if (view === 'month') return formatDay(period.from, { month: 'short', year: 'numeric' });
  const end = (day: FeedDay) => formatDay(day, { day: 'numeric', month: 'short' });
  const isOneYear = period.from.slice(0, 4) === period.to.slice(0, 4);
  const words = isOneYear
    ? formatStretch(period, false)
    : i18n.t('week.range', [end(period.from), end(period.to)]);
  return words.replace(/\s–\s/u, '–');
}

/** `Monday`. */
export function weekday(day: FeedDay): string {
  return formatDay(day, { weekday: 'long' });
}

/** The moment at which UTC shows what the reader's own clock shows at `at`. */
function onOwnClock(at: number): number {
  return at - new Date(at).getTimezoneOffset() * 60_000;
}

/** Moments farther away than this need their day. */
const nearMs = 12 * 3_600_000;

/** `09:12`, or with the weekday and date where that would be ambiguous: neither today nor within half a day. */
export function clockTime(at: number, now: number): string {
  const isToday =
    new Date(at).toDateString() === new Date(now).toDateString() || Math.abs(at - now) < nearMs;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(
    isToday ? time : { ...time, weekday: 'short', day: 'numeric', month: 'short' },
  ).format(onOwnClock(at));
}

/** `07:00`: a full hour of any day. */
export function fullHour(hour: number): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(time).format(hour * 3_600_000);
}

/** `17 Nov` for the moment of a first arXiv version, which is UTC. */
export function momentDay(at: number, now: number): string {
  return shortDay(new Date(at).toISOString().slice(0, 10), now);
}

let compact: Intl.NumberFormat | undefined;
let plain: Intl.NumberFormat | undefined;

/** `1.2K`. */
export function shortNumber(value: number): string {
  compact ??= new Intl.NumberFormat(shownLanguage().tag, {
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return compact.format(value);
}

/** `3,303`. */
export function wholeNumber(value: number): string {
  plain ??= new Intl.NumberFormat(shownLanguage().tag);
  return plain.format(value);
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `4.2 MB`. */
export function byteSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), sizeUnits.length - 1);
  return new Intl.NumberFormat(shownLanguage().tag, {
    style: 'unit',
    unit: sizeUnits[power] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
