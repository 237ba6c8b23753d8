import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  feedDaysBetween,
  firstFeedDay,
  isFeedDay,
  latestFeedDate,
  latestFeedDay,
  mayHavePapers,
  nextFeedDay,
  previousFeedDay,
} from '../../../papers/feed-day.ts';
import { feedDateByLaw, newYorkChanges, rolloversFrom } from '../../fixtures/new-york.ts';

const minuteMs = 60_000;

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
    for (const moment of newYorkChanges.flatMap((at) => [at, ...rolloversFrom(at, 3)])) {
      for (let minutes = -90; minutes <= 90; minutes += 1) {
        const now = moment + minutes * minuteMs;
        const date = latestFeedDate(now);
        if (date !== feedDateByLaw(now)) wrong.push(new Date(now).toISOString());
        if (date !== latestFeedDate(now - 1)) turns += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(turns).toBeGreaterThanOrEqual(newYorkChanges.length * 3);
  });

  test('turns at no other moment', () => {
    const anyMoment = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2036) });
    fc.assert(
      fc.property(anyMoment, (now) => {
        expect(latestFeedDate(now)).toBe(feedDateByLaw(now));
      }),
      { numRuns: 2000 },
    );
  });
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
