import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, firstFeedDay, mayHavePapers } from '../../../papers/feed-day.ts';
import {
  feedDaysOf,
  isPeriodView,
  isWithin,
  neighbourDay,
  type PeriodView,
  periodOf,
  periodViews,
} from '../../../papers/period.ts';
import { readPlace } from '../../../papers/view.ts';
import { friday } from '../../fixtures/factories.ts';

const anyDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(firstFeedDay, count));

describe('the stretch around a day', () => {
  test.each<[PeriodView, string, string, string]>([
    ['day', friday, friday, friday],
    ['week', friday, '2026-11-16', '2026-11-22'],
    ['week', '2026-11-16', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', '2026-12-31', '2026-12-28', '2027-01-03'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['week', '2025-12-29', '2025-12-29', '2026-01-04'],
    ['month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s of %s is %s to %s', (view, day, from, to) => {
    expect(periodOf(view, day)).toEqual({ from, to });
  });

  test('holds the day, and is the same for every day that it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodViews), anyDay, (view, day) => {
        const period = periodOf(view, day);
        expect(isWithin(period, day)).toBe(true);
        expect(periodOf(view, period.from)).toEqual(period);
        expect(periodOf(view, period.to)).toEqual(period);
        expect(periodOf(view, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        if (view === 'week') expect(daysBetween(period.from, period.to)).toBe(6);
      }),
    );
  });
});

describe('the feed days of a stretch', () => {
  test.each<[string, PeriodView, string, string, string[]]>([
    ['leaves weekends out', 'week', '2026-11-11', friday, ['13', '12', '11', '10', '09']],
    ['ends at the latest', 'week', friday, '2026-11-18', ['18', '17', '16']],
    ['begins with the feed', 'week', firstFeedDay, friday, ['07', '06', '05', '04']],
    ['has nothing ahead', 'week', '2026-12-02', friday, []],
    ['asks for a single weekend', 'day', '2026-11-21', '2026-11-23', ['21']],
    ['and for no day ahead', 'day', '2026-11-24', '2026-11-23', []],
  ])('%s', (_, view, day, latest, dates) => {
    const days = feedDaysOf(periodOf(view, day), latest);
    expect(days.map((known) => known.slice(8))).toEqual(dates);
  });

  test('of the week over the turn of 2026, which the Hub cannot be asked for, are its days', () => {
    const days = feedDaysOf(periodOf('week', '2026-12-31'), '2027-06-01');
    expect(days).toEqual(['2027-01-01', '2026-12-31', '2026-12-30', '2026-12-29', '2026-12-28']);
  });

  test('are never more than one message can ask for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodViews), anyDay, (view, day) => {
        expect(feedDaysOf(periodOf(view, day), '2040-01-01').length).toBeLessThanOrEqual(31);
      }),
    );
  });
});

describe('the neighbouring stretch', () => {
  test('is the one beside, and stands at a feed day of it that has begun', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...periodViews),
        anyDay.filter(mayHavePapers),
        fc.constantFrom<-1 | 1>(-1, 1),
        (view, day, step) => {
          const latest = '2030-03-08';
          const next = neighbourDay(view, day, step, latest);
          if (next === undefined) return;
          expect(next >= firstFeedDay && next <= latest).toBe(true);
          expect(next < day).toBe(step === -1);
          const [a, b] = step === -1 ? [next, day] : [day, next];
          if (view !== 'day') {
            expect(addDays(periodOf(view, a).to, 1)).toBe(periodOf(view, b).from);
          }
        },
      ),
    );
  });

  test.each<[PeriodView, string, 1 | -1, string | undefined]>([
    ['week', '2026-12-31', 1, '2027-01-08'],
    ['week', '2027-01-06', -1, '2027-01-01'],
    ['month', '2026-12-31', 1, '2027-01-29'],
    ['month', '2027-02-10', 1, undefined],
    ['week', '2023-05-05', -1, undefined],
    ['month', '2023-06-05', -1, '2023-05-31'],
    ['month', '2023-05-05', -1, undefined],
  ])('in the %s view from %s by %i is %s', (view, day, step, next) => {
    expect(neighbourDay(view, day, step, '2027-02-12')).toBe(next);
  });
});

test('every view of a stretch is one that a place can name', () => {
  for (const view of periodViews) expect(readPlace({ view }).view).toBe(view);
  expect(['new', 'saved', 'century'].filter(isPeriodView)).toEqual([]);
});
