import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPollAt } from '../../../papers/poll-schedule.ts';

const minuteMs = 60_000;

const anyMoment = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2036) });
const anySeed = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const thousandSeeds = Array.from({ length: 1000 }, (_, index) => index / 1000);

const minutesToNext = (at: string, seed: number) =>
  (nextPollAt(Date.parse(at), seed) - Date.parse(at)) / minuteMs;

describe('the next look', () => {
  test.each([
    ['2026-11-20T01:30:00Z', 24, 36, 'as papers begin to arrive'],
    ['2026-11-20T09:00:00Z', 24, 36, 'on a Friday morning'],
    ['2026-11-20T15:59:59Z', 24, 36, 'just before they end'],
    ['2026-11-20T16:00:00Z', 144, 216, 'when they have ended'],
    ['2026-11-21T09:00:00Z', 144, 216, 'on a Saturday'],
    ['2026-11-22T16:00:00Z', 144, 216, 'on a Sunday'],
    [
      '2026-11-19T23:30:00Z',
      120,
      150,
      'in the night: not later than half an hour into the arrivals',
    ],
    ['2026-11-20T01:29:00Z', 1, 31, 'a minute before them'],
    ['2026-11-23T00:00:00Z', 90, 120, 'in the night before a Monday'],
    ['2026-11-21T00:00:00Z', 144, 216, 'in the night before a Saturday'],
  ])('at %s is %i to %i minutes away: %s', (at, least, most) => {
    expect(minutesToNext(at, 0)).toBeCloseTo(least, 6);
    expect(minutesToNext(at, 1 - Number.EPSILON)).toBeCloseTo(most, 6);
    for (const seed of thousandSeeds) {
      expect(minutesToNext(at, seed)).toBeGreaterThanOrEqual(least - 1e-6);
      expect(minutesToNext(at, seed)).toBeLessThanOrEqual(most + 1e-6);
    }
  });

  test('is never in the past, nor further away than three hours and a fifth', () => {
    fc.assert(
      fc.property(anyMoment, anySeed, (now, seed) => {
        const next = nextPollAt(now, seed);
        expect(next).toBeGreaterThan(now);
        expect(next).toBeLessThanOrEqual(now + 216 * minuteMs);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2026-11-20T08:00:00Z', 'by day'],
    ['2026-11-21T12:00:00Z', 'at the weekend'],
    ['2026-11-20T00:30:00Z', 'before papers arrive'],
    ['2026-11-20T01:29:59Z', 'a second before they do'],
  ])('of a thousand installs that ask at %s does not bunch: %s', (at) => {
    const perMinute = new Map<number, number>();
    for (const seed of thousandSeeds) {
      const minute = Math.floor(minutesToNext(at, seed));
      perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    }
    expect(Math.max(...perMinute.values())).toBeLessThanOrEqual(100);
  });
});

describe('a year of polling', () => {
  test.each([0, 0.25, 0.5, 0.999])(
    'with seed %d asks as often as promised, and no more',
    (seed) => {
      const end = Date.UTC(2027, 0, 1);
      const perDay = new Map<string, number>();
      for (let now = Date.UTC(2026, 0, 1); now < end; now = nextPollAt(now, seed)) {
        const day = new Date(now).toISOString().slice(0, 10);
        perDay.set(day, (perDay.get(day) ?? 0) + 1);
      }
      expect(perDay.size).toBe(365);
      for (const [day, polls] of perDay) {
        const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
        const [least, most] = isWeekend ? [6, 11] : [24, 42];
        expect(polls, day).toBeGreaterThanOrEqual(least);
        expect(polls, day).toBeLessThanOrEqual(most);
      }
    },
  );

  test('looks within half an hour of the first arrivals on every feed day', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 0, max: 1000 }), (seed, ago) => {
        const monday = Date.UTC(2026, 10, 23);
        const firstArrivals = monday + 90 * minuteMs;
        let now = firstArrivals - ago * minuteMs - 1;
        while (now < firstArrivals) now = nextPollAt(now, seed);
        expect(now - firstArrivals).toBeLessThanOrEqual(30 * minuteMs);
      }),
    );
  });
});
