import { describe, expect, test } from 'vitest';
import { addDays } from '../../../papers/feed-day.ts';
import type { Problem } from '../../../papers/problem.ts';
import type { SourceState } from '../../../papers/source-state.ts';
import { mergePapers } from '../../../storage/papers.ts';
import {
  type AttemptResult,
  beginAttempt,
  endAttempt,
  readSource,
  recordProblem,
} from '../../../storage/sources.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  aSource,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';

const success: AttemptResult = {
  isSuccess: true,
  problem: undefined,
  failures: 0,
  checked: [friday],
  isClockAhead: false,
  passedOver: [],
  roomAt: undefined,
  badItems: 0,
  nextRefreshAt: now + 99,
};

describe('the source’s row', () => {
  test('is written once, with a seed of its own, however many ask at the same time', async () => {
    const db = anEmptyDatabase();
    const [one, other] = await Promise.all([readSource(db), readSource(db)]);
    expect(one).toEqual(other);
    expect(one.pollSeed >= 0 && one.pollSeed < 1).toBe(true);
    expect(await db.sources.toArray()).toEqual([one]);
    expect(await readSource(db)).toEqual(one);
  });

  test('shows an attempt from its beginning to its end', async () => {
    const db = anEmptyDatabase();
    const source = await readSource(db);
    await beginAttempt(db, now);
    const begun = { ...source, attemptAt: now, firstAttemptAt: now };
    expect(await readSource(db)).toEqual(begun);
    await endAttempt(db, { ...success, badItems: 2 }, now + 5);
    expect(await readSource(db)).toEqual({
      ...begun,
      attemptEndedAt: now + 5,
      lastSuccessAt: now + 5,
      nextRefreshAt: now + 99,
      badItems: 2,
      checkedAt: { [friday]: now + 5 },
    });
  });

  test.each<[string, Partial<SourceState>, number | undefined]>([
    ['before the first success', { firstAttemptAt: now - 5 }, now - 5],
    ['before any', {}, now],
    ['after a success', { lastSuccessAt: now - 5 }, undefined],
  ])('remembers the first attempt alone: %s', async (_, before, firstAttemptAt) => {
    const db = anEmptyDatabase();
    await db.sources.add(aSource(before));
    await beginAttempt(db, now);
    expect((await readSource(db)).firstAttemptAt).toBe(firstAttemptAt);
  });

  test('keeps a problem, its limit and the last success until an attempt ends without one', async () => {
    const db = anEmptyDatabase();
    const floor = { firstDay: friday, floorDay: '2026-11-06' };
    await db.sources.add(aSource({ ...floor, lastSuccessAt: now - 5 }));
    const problem: Problem = { kind: 'rate-limited', at: now, until: now + 60, detail: 'HTTP 429' };
    await endAttempt(db, { ...success, isSuccess: false, problem, failures: 3, checked: [] }, now);
    const limited = { problem, failures: 3, limitedUntil: now + 60, lastSuccessAt: now - 5 };
    expect(await readSource(db)).toMatchObject({ ...floor, ...limited });
    await endAttempt(db, success, now + 90);
    const { problem: gone, limitedUntil, ...source } = await readSource(db);
    expect([gone, limitedUntil]).toEqual([undefined, undefined]);
    expect(source).toMatchObject({ ...floor, failures: 0, lastSuccessAt: now + 90 });
  });

  test('remembers when the last forty days were read, and the seven newest, and forgets the others', async () => {
    const db = anEmptyDatabase();
    await readSource(db);
    const days = Array.from({ length: 50 }, (_, index) => addDays(friday, -index));
    for (const [index, day] of days.entries()) {
      await endAttempt(db, { ...success, checked: [day] }, now + index);
    }
    const { checkedAt } = await readSource(db);
    expect(Object.keys(checkedAt).sort()).toEqual([...days.slice(0, 7), ...days.slice(10)].sort());
  });

  test('that is gone is not brought back by the end of an attempt', async () => {
    const db = anEmptyDatabase();
    await endAttempt(db, success, now);
    expect(await db.sources.count()).toBe(0);
  });

  test('takes a problem that was met outside a refresh', async () => {
    const db = anEmptyDatabase();
    await recordProblem(db, { kind: 'no-permission', at: now });
    expect(await readSource(db)).toMatchObject({ problem: { kind: 'no-permission', at: now } });
    expect((await readSource(db)).nextRefreshAt).toBeUndefined();
    await recordProblem(db, { kind: 'storage-broken', at: now }, now + 5);
    const later = { problem: { kind: 'storage-broken', at: now }, nextRefreshAt: now + 5 };
    expect(await readSource(db)).toMatchObject(later);
  });

  test('of a Hub that wants no requests binds every later request', async () => {
    const db = anEmptyDatabase();
    const until = now + 60_000;
    await recordProblem(db, { kind: 'rate-limited', at: now, until }, until);
    const source = await readSource(db);
    expect(source).toMatchObject({ limitedUntil: until, nextRefreshAt: until });
    expect(source.problem).toEqual({ kind: 'rate-limited', at: now, until });
  });

  test.each([
    ['reading it first', (db: ReturnType<typeof anEmptyDatabase>) => readSource(db)],
    ['beginning', (db: ReturnType<typeof anEmptyDatabase>) => beginAttempt(db, now)],
    ['ending', (db: ReturnType<typeof anEmptyDatabase>) => endAttempt(db, success, now)],
    [
      'a problem',
      (db: ReturnType<typeof anEmptyDatabase>) => recordProblem(db, { kind: 'offline', at: now }),
    ],
  ])(
    'is written on a full disk too, at the expense of the oldest paper: %s',
    async (name, write) => {
      const db = anEmptyDatabase();
      await db.papers.bulkAdd([aPaper(), aPaper({ day: '2026-11-02' })]);
      if (name !== 'reading it first') await readSource(db);
      const disk = fillDisk(db, { at: 'request', times: 1 });
      await write(db);
      expect(disk.failures).toBe(1);
      expect(await db.sources.count()).toBe(1);
      expect((await db.papers.toArray()).map(({ day }) => day)).toEqual([friday]);
    },
  );
});

test('a day that grew is forgotten once it was read afterwards, unless the clock may be ahead', async () => {
  const db = anEmptyDatabase();
  await readSource(db);
  const papers = [anIncoming({ day: friday })];
  await mergePapers(db, { day: friday, papers, asNew: true }, now);
  const growing = async () => (await readSource(db)).growing;
  expect(await growing()).toEqual([friday]);
  const later = now + 9 * 24 * 3_600_000;
  await endAttempt(db, { ...success, isClockAhead: true }, later);
  expect(await growing()).toEqual([friday]);
  await endAttempt(db, success, later);
  expect(await growing()).toBeUndefined();
});
