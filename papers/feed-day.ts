/**
 * A feed day: the Hub's own day label, `YYYY-MM-DD`. It is an opaque, sortable string, never a local date:
 * it rolls over at 21:30 New York time (source: Hugging Face's own MCP server, hf-fs-papers.ts).
 */
export type FeedDay = string;

/** The first feed day that the Hub knows. */
export const firstFeedDay: FeedDay = '2023-05-04';

/** Until this day the feed had some Sundays; since then only weekdays have papers. */
const lastDayWithWeekends: FeedDay = '2024-11-24';

const rolloverMinutes = 21 * 60 + 30;
const dayMs = 86_400_000;

const newYorkClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Midnight UTC of the day, in epoch milliseconds: for arithmetic on labels only. */
function toUtc(day: FeedDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** True for a real calendar date written `YYYY-MM-DD`. */
export function isFeedDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = toUtc(text);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The day `count` calendar days later (earlier where negative). */
export function addDays(day: FeedDay, count: number): FeedDay {
  return new Date(toUtc(day) + count * dayMs).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: FeedDay, to: FeedDay): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayMs);
}

/** Saturday or Sunday. */
export function isWeekend(day: FeedDay): boolean {
  const weekday = new Date(toUtc(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** False for days that the feed leaves empty by rule: weekends, since December 2024. */
export function mayHavePapers(day: FeedDay): boolean {
  return day >= firstFeedDay && (day <= lastDayWithWeekends || !isWeekend(day));
}

function latestDateAt(now: number): FeedDay {
  const part = Object.fromEntries(
    newYorkClock.formatToParts(now).map(({ type, value }) => [type, value]),
  );
  const date = `${part.year}-${part.month}-${part.day}`;
  const minutes = Number(part.hour) * 60 + Number(part.minute);
  return minutes >= rolloverMinutes ? addDays(date, 1) : date;
}

const minuteMs = 60_000;
let lastAsked = { minute: Number.NaN, date: '' };

/**
 * The latest date that the Hub accepts at `now` (epoch ms); it may lie on a weekend, which is empty. Asked whenever
 * something is drawn, so it is looked up once a minute: New York differs from UTC by whole ones.
 */
export function latestFeedDate(now: number): FeedDay {
  const minute = Math.floor(now / minuteMs);
  if (minute !== lastAsked.minute) lastAsked = { minute, date: latestDateAt(now) };
  return lastAsked.date;
}

/** The nearest day before `day` that may have papers. */
export function previousFeedDay(day: FeedDay): FeedDay {
  let earlier = addDays(day, -1);
  while (earlier > firstFeedDay && !mayHavePapers(earlier)) earlier = addDays(earlier, -1);
  return earlier;
}

/** The nearest day after `day` that may have papers. */
export function nextFeedDay(day: FeedDay): FeedDay {
  let later = addDays(day, 1);
  while (!mayHavePapers(later)) later = addDays(later, 1);
  return later;
}

/** The latest day at `now` (epoch ms) that may have papers: never a weekend. */
export function latestFeedDay(now: number): FeedDay {
  const date = latestFeedDate(now);
  return mayHavePapers(date) ? date : previousFeedDay(date);
}

/** The feed days of `[from, to]`, latest first. */
export function feedDaysBetween(from: FeedDay, to: FeedDay): FeedDay[] {
  const days: FeedDay[] = [];
  for (let day = to; day >= from && day >= firstFeedDay; day = addDays(day, -1)) {
    if (mayHavePapers(day)) days.push(day);
  }
  return days;
}
