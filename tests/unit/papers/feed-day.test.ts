import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  feedDaysBetween,
  firstFeedDay,
  isFeedDay,
  isWeekend,
  latestFeedDate,
  latestFeedDay,
  mayHavePapers,
  nextFeedDay,
  previousFeedDay,
} from '../../../papers/feed-day.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * hourMs;

/** Epoch ms of the `nth` Sunday of a month at an hour (UTC). */
function sunday(year: number, month: number, nth: number, hour: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1), hour);
}

/** US law since 2007: from the second Sunday of March to the first of November, at 2:00 local time. */
const edges = Array.from({ length: 16 }, (_, index) => 2020 + index).flatMap((year) => [
  sunday(year, 2, 2, 7),
  sunday(year, 10, 1, 6),
]);

/** The label by arithmetic alone: 21:30 in New York is midnight, two and a half hours on. */
function expectedDate(now: number): string {
  const year = new Date(now).getUTCFullYear();
  const isSummer = now >= sunday(year, 2, 2, 7) && now < sunday(year, 10, 1, 6);
  const offset = isSummer ? -4 * hourMs : -5 * hourMs;
  return new Date(now + offset + 2.5 * hourMs).toISOString().slice(0, 10);
}

/** The rollovers on the evenings around an edge, and the edge itself. */
function momentsAround(edge: number): number[] {
  const midnight = edge - (edge % dayMs);
  const evenings = [0, 1, 2].flatMap((day) =>
    [1.5, 2.5].map((h) => midnight + day * dayMs + h * hourMs),
  );
  return [edge, ...evenings];
}

describe('the feed’s date', () => {
  test.each([
    ['2026-07-15T01:29:59.999Z', '2026-07-14', 'a millisecond before 21:30 in summer'],
    ['2026-07-15T01:30:00.000Z', '2026-07-15', '21:30 in summer'],
    ['2026-01-15T02:29:59.999Z', '2026-01-14', 'a millisecond before 21:30 in winter'],
    ['2026-01-15T02:30:00.000Z', '2026-01-15', '21:30 in winter'],
    ['2027-01-01T02:30:00.000Z', '2027-01-01', 'the turn of the year'],
    ['2028-02-29T01:00:00.000Z', '2028-02-28', 'before a leap day'],
  ])('at %s is %s: %s', (at, date) => {
    expect(latestFeedDate(Date.parse(at))).toBe(date);
  });

  test('turns at 21:30 New York time, to the minute, 90 minutes around every clock change of 2020–2035', () => {
    const wrong: string[] = [];
    let turns = 0;
    for (const moment of edges.flatMap(momentsAround)) {
      for (let minutes = -90; minutes <= 90; minutes += 1) {
        const now = moment + minutes * minuteMs;
        const date = latestFeedDate(now);
        if (date !== expectedDate(now)) wrong.push(new Date(now).toISOString());
        if (date !== latestFeedDate(now - 1)) turns += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(turns).toBeGreaterThanOrEqual(edges.length * 3);
  });

  test('turns at no other moment', () => {
    const anyMoment = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2036) });
    fc.assert(
      fc.property(anyMoment, (now) => {
        expect(latestFeedDate(now)).toBe(expectedDate(now));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('wherever the user is', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  test('the feed’s date is the same in every zone of the world', () => {
    const offsets = new Set<number>();
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      process.env.TZ = zone;
      for (const edge of edges) {
        const midnight = edge - (edge % dayMs);
        for (const now of [edge - 1, edge, midnight + 1.5 * hourMs, midnight + 26.5 * hourMs]) {
          expect(latestFeedDate(now), zone).toBe(expectedDate(now));
        }
      }
      offsets.add(new Date(edges[0] ?? 0).getTimezoneOffset());
    }
    expect(offsets.size).toBeGreaterThan(24);
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'days are counted alike in %s',
    (zone) => {
      process.env.TZ = zone;
      expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
      expect(daysBetween('2026-10-01', '2026-12-01')).toBe(61);
      expect(isWeekend('2026-11-21')).toBe(true);
      expect(isFeedDay('2026-03-29')).toBe(true);
    },
  );
});

describe('a feed day', () => {
  test.each(['2026-11-20', '2024-02-29', '2000-02-29'])('can be %s', (text) => {
    expect(isFeedDay(text)).toBe(true);
  });

  test.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    ' 2026-11-20',
    '2026-11-20T00:00',
    '20261120',
    '+002026-11-20',
    '２０２６-11-20',
  ])('cannot be “%s”', (text) => {
    expect(isFeedDay(text)).toBe(false);
  });

  test.each([
    [firstFeedDay, true, 'the feed’s first day'],
    ['2023-05-03', false, 'the day before it'],
    ['2023-05-07', true, 'an early Sunday'],
    ['2024-11-24', true, 'the last Sunday with papers'],
    ['2024-11-30', false, 'the Saturday after it'],
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
  ])('%s may have papers: %s (%s)', (day, may) => {
    expect(mayHavePapers(day)).toBe(may);
  });

  test('steps over weekends, and there and back again', () => {
    expect(previousFeedDay('2026-11-23')).toBe('2026-11-20');
    expect(nextFeedDay('2026-11-20')).toBe('2026-11-23');
    expect(nextFeedDay('2020-01-01')).toBe(firstFeedDay);
    expect(previousFeedDay(firstFeedDay)).toBe('2023-05-03');
    const anyDay = fc.integer({ min: 1, max: 4000 }).map((count) => addDays(firstFeedDay, count));
    fc.assert(
      fc.property(anyDay.filter(mayHavePapers), (day) => {
        expect(nextFeedDay(previousFeedDay(day))).toBe(day);
        expect(previousFeedDay(nextFeedDay(day))).toBe(day);
      }),
    );
  });

  test.each([
    ['2026-11-20T15:00:00Z', '2026-11-20', 'on a Friday'],
    ['2026-11-21T15:00:00Z', '2026-11-20', 'on a Saturday'],
    ['2026-11-23T02:29:00Z', '2026-11-20', 'on a Sunday evening before 21:30'],
    ['2026-11-23T02:30:00Z', '2026-11-23', 'on a Sunday evening at 21:30'],
    ['2000-01-01T12:00:00Z', '1999-12-31', 'by a clock from before the feed, without end'],
  ])('at %s the latest is %s: %s', (at, day) => {
    expect(latestFeedDay(Date.parse(at))).toBe(day);
  });

  test('spans list each day that may have papers once, latest first', () => {
    expect(feedDaysBetween('2026-11-19', '2026-11-24')).toEqual([
      '2026-11-24',
      '2026-11-23',
      '2026-11-20',
      '2026-11-19',
    ]);
    expect(feedDaysBetween('2026-11-21', '2026-11-22')).toEqual([]);
    expect(feedDaysBetween('2026-11-24', '2026-11-20')).toEqual([]);
    expect(feedDaysBetween('2020-01-01', '2023-05-05')).toEqual(['2023-05-05', firstFeedDay]);
  });
});
