import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../papers/feed-day.ts';
import { isPassedOver, passedOverAfter } from '../../../papers/passed-over.ts';
import { friday, fridayNoon as now } from '../../fixtures/factories.ts';

const [minuteMs, hourMs] = [60_000, 3_600_000];

describe('a day that failed', () => {
  test.each([
    [1, 20 * minuteMs],
    [2, 40 * minuteMs],
    [5, 320 * minuteMs],
    [8, 24 * hourMs],
    [4000, 24 * hourMs],
  ])('after %i tries is left alone for %i ms', (tries, ms) => {
    const passedOver = { [friday]: { at: now, tries } };
    expect(isPassedOver({ passedOver }, friday, now + ms - 1)).toBe(true);
    expect(isPassedOver({ passedOver }, friday, now + ms)).toBe(false);
    expect(isPassedOver({ passedOver }, addDays(friday, 1), now)).toBe(false);
  });

  test('in the future, by a clock that was set back, is tried', () => {
    expect(isPassedOver({ passedOver: { [friday]: { at: now + 1, tries: 1 } } }, friday, now)).toBe(
      false,
    );
    expect(isPassedOver({}, friday, now)).toBe(false);
  });

  test('is counted until it is read', () => {
    const once = passedOverAfter(undefined, [friday], [], now);
    expect(once).toEqual({ [friday]: { at: now, tries: 1 } });
    const twice = passedOverAfter(once, [friday], [], now + 5);
    expect(twice).toEqual({ [friday]: { at: now + 5, tries: 2 } });
    expect(passedOverAfter(twice, [], [friday], now + 9)).toEqual({});
    expect(passedOverAfter(twice, [], [addDays(friday, 1)], now + 9)).toEqual(twice);
  });

  test('is one of a hundred at most: the others are tried anew', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(400), { maxLength: 60 })), (runs) => {
        let passed = {};
        runs.forEach((agos, index) => {
          const days = agos.map((ago) => addDays(friday, -ago));
          passed = passedOverAfter(passed, days, [], now + index);
          expect(Object.keys(passed).length).toBeLessThanOrEqual(100);
          expect(Object.keys(passed)).toEqual(expect.arrayContaining(days));
        });
      }),
    );
  });
});
