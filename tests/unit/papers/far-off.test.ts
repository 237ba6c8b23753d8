import { expect, test } from 'vitest';
import { isFarOff } from '../../../papers/far-off.ts';
import { limitedUntil } from '../../../papers/rate-limit.ts';
import { fridayNoon as now } from '../../fixtures/factories.ts';

const hourMs = 3_600_000;

test.each([
  [-9_000 * hourMs, false],
  [0, false],
  [24 * hourMs, false],
  [25 * hourMs + 1, true],
  [9_000 * hourMs, true],
])('a moment %i ms ahead', (ahead, isFar) => {
  expect(isFarOff(now + ahead, now)).toBe(isFar);
});

test('the longest wait that the Hub can ask for is believed', () => {
  expect(isFarOff(limitedUntil(now, { retrySeconds: 1e12 }, 99, 0.999), now)).toBe(false);
});
