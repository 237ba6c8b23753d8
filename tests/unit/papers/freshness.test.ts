import { describe, expect, test } from 'vitest';
import {
  type Freshness,
  type FreshnessInput,
  freshnessOf,
  isStale,
  staleAfterMs,
} from '../../../papers/freshness.ts';
import type { ProblemKind } from '../../../papers/problem.ts';
import { aSource, friday, fridayNoon } from '../../fixtures/factories.ts';

const thursday = '2026-11-19';
const saturdayNoon = Date.parse('2026-11-21T15:00:00Z');
const longAgo = saturdayNoon - staleAfterMs - 1;
const checking = { attemptAt: saturdayNoon - 1000 };

interface Circumstances extends Partial<Omit<FreshnessInput, 'source'>> {
  problem?: ProblemKind;
  attemptAt?: number;
  lastSuccessAt?: number;
}

/** A Saturday on which all is well, and what is different from that. */
function freshness({ problem, attemptAt, lastSuccessAt, ...input }: Circumstances): Freshness {
  const source = aSource({
    ...(problem && { problem: { kind: problem, at: saturdayNoon } }),
    ...(attemptAt !== undefined && { attemptAt }),
    ...(lastSuccessAt !== undefined && { lastSuccessAt }),
  });
  const base = { now: saturdayNoon, today: friday, online: true, storageFails: false };
  return freshnessOf({ ...base, source, ...input });
}

describe('of everything that holds at once, the first of this order is said', () => {
  const stale = { today: thursday, lastSuccessAt: longAgo, ...checking };
  test.each<[Freshness, Circumstances]>([
    ['no-permission', { ...stale, problem: 'no-permission', storageFails: true, online: false }],
    ['storage', { ...stale, problem: 'shape-changed', storageFails: true, online: false }],
    ['storage', { ...stale, problem: 'storage-broken', online: false }],
    ['storage', { ...stale, problem: 'storage-full', online: false }],
    ['changed', { ...stale, problem: 'shape-changed', online: false }],
    ['offline', { ...stale, problem: 'rate-limited', online: false }],
    ['offline', { ...stale, problem: 'server', online: false }],
    ['offline', { ...stale, problem: 'offline' }],
    ['offline', { ...stale, online: false }],
    ['limited', { ...stale, problem: 'rate-limited' }],
    ['server', { ...stale, problem: 'server' }],
    ['stale', { ...stale }],
    ['checking', { ...stale, lastSuccessAt: saturdayNoon }],
    ['checking', { today: thursday, ...checking }],
    ['never', { today: thursday }],
    ['not-begun', { today: thursday, lastSuccessAt: saturdayNoon }],
    ['weekend', { lastSuccessAt: saturdayNoon }],
    ['fresh', { now: fridayNoon, lastSuccessAt: fridayNoon }],
  ])('%s', (expected, circumstances) => {
    expect(freshness(circumstances)).toBe(expected);
  });
});

describe('the feed’s own clock', () => {
  test.each<[string, string, string | undefined, Freshness]>([
    ['on a Friday with papers', '2026-11-20T15:00:00Z', friday, 'fresh'],
    [
      'on Friday evening, when Saturday’s date has begun',
      '2026-11-21T02:30:00Z',
      friday,
      'weekend',
    ],
    ['on Sunday before 21:30 in New York', '2026-11-23T02:29:00Z', friday, 'weekend'],
    [
      'on Sunday at 21:30, when Monday has begun and is empty',
      '2026-11-23T02:30:00Z',
      friday,
      'not-begun',
    ],
    ['on Monday with the first papers', '2026-11-23T02:40:00Z', '2026-11-23', 'fresh'],
    ['where no day has papers yet', '2026-11-20T15:00:00Z', undefined, 'fresh'],
    ['on a clock behind the newest papers', '2026-11-20T15:00:00Z', '2026-11-23', 'fresh'],
  ])('%s', (_, at, today, expected) => {
    const now = Date.parse(at);
    expect(freshness({ now, today, lastSuccessAt: now })).toBe(expected);
  });
});

test('before anything is known of the source nothing was ever checked', () => {
  const input = { now: fridayNoon, today: undefined, online: true, storageFails: false };
  expect(freshnessOf({ ...input, source: undefined })).toBe('never');
  expect(freshnessOf({ ...input, source: undefined, online: false })).toBe('offline');
  expect(freshnessOf({ ...input, source: undefined, storageFails: true })).toBe('storage');
});

test.each([
  ['a day ago', fridayNoon - staleAfterMs, false],
  ['a moment longer ago', fridayNoon - staleAfterMs - 1, true],
  ['in the future', fridayNoon + staleAfterMs * 3, false],
])('a success %s makes what is shown stale, or does not', (_, lastSuccessAt, stale) => {
  expect(isStale(aSource({ lastSuccessAt }), fridayNoon)).toBe(stale);
});

test.each([
  ['a day ago', fridayNoon - staleAfterMs, undefined, false],
  ['a moment longer ago', fridayNoon - staleAfterMs - 1, undefined, true],
  ['long ago, with a success since', 0, fridayNoon, false],
])('without a success the first attempt counts: %s', (_, firstAttemptAt, lastSuccessAt, stale) => {
  const success = lastSuccessAt === undefined ? {} : { lastSuccessAt };
  expect(isStale(aSource({ firstAttemptAt, ...success }), fridayNoon)).toBe(stale);
});

test('a source without an attempt is not stale but never checked', () => {
  expect(isStale(aSource(), fridayNoon)).toBe(false);
  expect(isStale(undefined, fridayNoon)).toBe(false);
});

describe('a list that the Hub orders by itself goes by its own clock', () => {
  const problem = { kind: 'server', at: saturdayNoon } as const;
  test.each<[Freshness, string, Circumstances]>([
    ['server', 'its own problem', { list: { fetchedAt: saturdayNoon, problem } }],
    ['offline', 'the source’s problem', { list: {}, problem: 'offline' }],
    ['stale', 'read long ago', { list: { fetchedAt: longAgo }, lastSuccessAt: saturdayNoon }],
    ['checking', 'never read, and on its way', { list: {}, ...checking }],
    ['never', 'never read', { list: {}, lastSuccessAt: saturdayNoon }],
    [
      'fresh',
      'read, though the days are old',
      { list: { fetchedAt: saturdayNoon }, today: thursday, lastSuccessAt: longAgo },
    ],
    ['fresh', 'read on a weekend', { list: { fetchedAt: saturdayNoon } }],
  ])('%s: %s', (expected, _, circumstances) => {
    expect(freshness(circumstances)).toBe(expected);
  });
});
