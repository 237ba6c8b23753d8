import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOffMs, hasRoom, limitedUntil, readRateLimit } from '../../../papers/rate-limit.ts';

const now = Date.parse('2026-11-20T15:00:00Z');
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const read = (headers: Record<string, string>) => readRateLimit(new Headers(headers), now);

describe('the RateLimit header', () => {
  test.each([
    ['"api";r=499;t=295', { remaining: 499, resetSeconds: 295 }],
    ['"api"; r=0; t=12', { remaining: 0, resetSeconds: 12 }],
    ['"api";t=295;r=499', { remaining: 499, resetSeconds: 295 }],
    ['"api";r=7', { remaining: 7 }],
    ['"api";t=1000000000000', { resetSeconds: 1e12 }],
    ['"api";r=1;t=2, "pages";r=3;t=4', { remaining: 1, resetSeconds: 2 }],
    ['"api";r=-1;t=-5', {}],
    ['"api";r=5;t=-5', { remaining: 5 }],
    ['"api";t=1e12', {}],
    ['"api";t=12.5', {}],
    ['"api";t=99999999999999999999', {}],
    ['"api";r=many;t=soon', {}],
    ['"api";burst=9', {}],
    ['500', {}],
    ['', {}],
    ['💥'.replace(/./gsu, '\u00ff'), {}],
  ])('“%s” says %o', (value, expected) => {
    expect(read({ RateLimit: value })).toEqual(expected);
  });

  test('that is missing says nothing', () => {
    expect(read({})).toEqual({});
  });
});

describe('the Retry-After header', () => {
  test.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['1000000000000', 1e12],
    ['Fri, 20 Nov 2026 15:02:00 GMT', 120],
    ['Fri, 20 Nov 2026 14:00:00 GMT', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['-5', undefined],
    ['1e12', undefined],
    ['12.5', undefined],
    ['60, 120', undefined],
    ['soon', undefined],
    ['try 2030', undefined],
    ['Fri, 99 Nov 2026 15:02:00 GMT', undefined],
    ['Fri, 20 Nov 2026 15:02:00', undefined],
    ['', undefined],
  ])('“%s” means %s seconds', (value, retrySeconds) => {
    expect(read({ 'Retry-After': value })).toEqual(
      retrySeconds === undefined ? {} : { retrySeconds },
    );
  });
});

test('no header makes the reader throw, or say a number that is none', () => {
  const latin = fc.string({
    unit: fc.integer({ min: 32, max: 255 }).map((c) => String.fromCharCode(c)),
  });
  const pieces = fc.array(fc.constantFrom('"api"', ';r=', ';t=', '1', '-', 'e9', '.', ' ', ','));
  const anyValue = fc.oneof(
    latin,
    pieces.map((all) => all.join('')),
  );
  fc.assert(
    fc.property(anyValue, anyValue, (limit, retry) => {
      const numbers = Object.values(read({ RateLimit: limit, 'Retry-After': retry }));
      for (const number of numbers) {
        expect(Number.isFinite(number)).toBe(true);
        expect(number).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

describe('after a refusal', () => {
  test.each([
    ['what the window says, where that is longest', { resetSeconds: 295, retrySeconds: 10 }, 295],
    ['what Retry-After says, where that is longest', { resetSeconds: 10, retrySeconds: 600 }, 600],
    ['the back-off, where the Hub says nothing', {}, 60],
    ['the back-off, where the Hub asks for less', { resetSeconds: 3 }, 60],
    ['the back-off, where the moment is past', { retrySeconds: 0 }, 60],
  ])('we wait for %s, and a second more', (_, limit, seconds) => {
    expect(limitedUntil(now, limit, 1, 0)).toBe(now + (seconds + 1) * second);
  });

  test('we wait at least as long as asked, a little jittered, and never more than a day', () => {
    const limits = fc.record(
      { resetSeconds: fc.nat(1e12), retrySeconds: fc.nat(1e12) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(limits, fc.nat(50), anyRandom, (limit, failures, random) => {
        const wait = limitedUntil(now, limit, failures, random) - now;
        const asked = Math.max(limit.resetSeconds ?? 0, limit.retrySeconds ?? 0) * second;
        expect(wait).toBeGreaterThan(Math.min(asked, 24 * hour - 1));
        expect(wait).toBeLessThanOrEqual(24 * hour);
      }),
    );
    const jitters = [0, 0.5, 0.999].map((random) =>
      limitedUntil(now, { resetSeconds: 7200 }, 1, random),
    );
    expect(new Set(jitters).size).toBe(3);
  });
});

describe('the back-off', () => {
  test.each([
    [0, 1, 2],
    [1, 1, 2],
    [2, 2, 4],
    [3, 4, 8],
    [4, 8, 16],
    [5, 16, 32],
    [6, 32, 64],
    [7, 60, 120],
    [5000, 60, 120],
  ])('after %i failures is %i to %i minutes', (failures, least, most) => {
    expect(backOffMs(failures, 0)).toBe(least * minute);
    expect(backOffMs(failures, 0.5)).toBe(((least + most) / 2) * minute);
    expect(backOffMs(failures, 1 - Number.EPSILON)).toBeCloseTo(most * minute, 3);
  });

  test('keeps a failing install at six requests in any hour', () => {
    const luck = fc.oneof(fc.constant(0), anyRandom);
    fc.assert(
      fc.property(fc.array(luck, { minLength: 30, maxLength: 60 }), (randoms) => {
        const requests: number[] = [0];
        randoms.forEach((random, index) => {
          requests.push((requests.at(-1) ?? 0) + backOffMs(index + 1, random));
        });
        const inHourFrom = (start: number) =>
          requests.filter((at) => at >= start && at < start + hour).length;
        expect(Math.max(...requests.map(inHourFrom))).toBeLessThanOrEqual(6);
      }),
    );
  });
});

test.each([
  [undefined, true],
  [500, true],
  [26, true],
  [25, false],
  [0, false],
])('with %s requests left there is room for what nobody waits for: %s', (remaining, room) => {
  expect(hasRoom(remaining === undefined ? {} : { remaining })).toBe(room);
});
