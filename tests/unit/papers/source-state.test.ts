import { describe, expect, test } from 'vitest';
import {
  freshSource,
  isChecking,
  isLimited,
  type SourceState,
} from '../../../papers/source-state.ts';
import { aSource, fridayNoon as now } from '../../fixtures/factories.ts';

test('a new install knows nothing yet', () => {
  expect(freshSource(0.25)).toEqual({
    id: 'daily-papers',
    pollSeed: 0.25,
    failures: 0,
    checkedAt: {},
    badItems: 0,
  });
});

describe('a check is under way', () => {
  test.each<[string, Partial<SourceState>, boolean]>([
    ['where it has just begun', { attemptAt: now }, true],
    ['after one that ended before', { attemptAt: now - 5000, attemptEndedAt: now - 9000 }, true],
    ['for 45 seconds', { attemptAt: now - 44_999 }, true],
    ['not longer: its worker was killed', { attemptAt: now - 45_000 }, false],
    ['not once it has ended', { attemptAt: now - 5000, attemptEndedAt: now - 1000 }, false],
    ['not where it ended in the moment it began', { attemptAt: now, attemptEndedAt: now }, false],
    [
      'not where it begins in the future, by a clock that was set back',
      { attemptAt: now + 1 },
      false,
    ],
    ['not before the first', {}, false],
  ])('%s', (_, fields, expected) => {
    expect(isChecking(aSource(fields), now)).toBe(expected);
  });

  test('not where nothing is known of the source', () => {
    expect(isChecking(undefined, now)).toBe(false);
  });
});

test.each<[string, Partial<SourceState>, boolean]>([
  ['until that moment', { limitedUntil: now + 1 }, true],
  ['no longer', { limitedUntil: now }, false],
  ['not for years: a clock was set back', { limitedUntil: now + 400 * 24 * 3_600_000 }, false],
  ['never where it did not', {}, false],
])('the Hub has asked for no requests %s', (_, fields, expected) => {
  expect(isLimited(aSource(fields), now)).toBe(expected);
});
