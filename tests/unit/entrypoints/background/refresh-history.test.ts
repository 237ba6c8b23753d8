// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refresh } from '../../../../entrypoints/background/refresh.ts';
import { feedDaysBetween } from '../../../../papers/feed-day.ts';
import { fetchBackTo, pauseHistory, readHistory } from '../../../../storage/history.ts';
import { readSource } from '../../../../storage/sources.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { friday } from '../../../fixtures/factories.ts';
import {
  aFailure,
  aJsonReply,
  aKnownHub,
  itemsOf,
  type ScriptedHub,
} from '../../../fixtures/scripted-hub.ts';

const [minuteMs, hourMs] = [60_000, 3_600_000];
const automatic = { days: [], force: false };
const floor = '2026-08-25';
/** Behind the four days that are known. */
const older = feedDaysBetween(floor, '2026-11-16');

/** A Hub whose four newest days are stored, and from which sixty more are wanted. */
async function aDeepHub(): Promise<ScriptedHub> {
  const hub = await aKnownHub();
  older.forEach((day, index) => {
    hub.days[day] = itemsOf(day, 100 + index);
  });
  await refresh(hub.world, automatic);
  await fetchBackTo(hub.db, floor);
  hub.asked();
  hub.now += 1000;
  return hub;
}

const progressOf = ({ db, now }: ScriptedHub) => readHistory(db, now);

/** Runs slices, as the alarm or a page asks for them, until none is left; returns how many there were. */
async function runOut(hub: ScriptedHub): Promise<number> {
  for (let slices = 1; slices < 100; slices += 1) {
    if (!(await refresh(hub.world, automatic)).hasMore) return slices;
    hub.now += 1000;
  }
  throw new Error('the slices do not end');
}

test('history gives way at the next day to whoever waits for a run of their own', async () => {
  const hub = await aDeepHub();
  hub.requestMs = 1000;
  const pressedAt = hub.now + 2500;
  const isOvertaken = () => hub.now >= pressedAt;
  expect(await refresh(hub.world, { ...automatic, isOvertaken })).toMatchObject({ hasMore: true });
  expect(hub.asked()).toEqual(older.slice(0, 3));
  await refresh(hub.world, { days: [], force: true });
  expect(hub.asked()[0]).toBe(friday);
});

describe('sixty days further back', () => {
  test('come in slices of eight seconds, none of them new', async () => {
    const hub = await aDeepHub();
    const before = await hub.db.unseen.count();
    hub.requestMs = 1000;
    expect(older.length).toBe(60);
    expect(await runOut(hub)).toBeGreaterThan(7);
    expect(hub.asked().filter((day) => day !== friday)).toEqual(older);
    expect(await hub.db.unseen.count()).toBe(before);
    expect(await hub.db.papers.count()).toBe(64);
    expect(await progressOf(hub)).toMatchObject({ floor, days: 64, of: 64, isDone: true });
  });

  test('stop where they are paused, and go on there', async () => {
    const hub = await aDeepHub();
    hub.requestMs = 1000;
    for (let slice = 0; slice < 2; slice += 1) await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual(older.slice(0, 16));
    await pauseHistory(hub.db, true);
    hub.now += 3 * hourMs;
    await refresh(hub.world, { days: ['2025-03-12'], force: false });
    expect(hub.asked()).toEqual(['2025-03-12', friday, '2026-11-19', '2026-11-18', '2026-11-17']);
    expect(await progressOf(hub)).toMatchObject({ days: 20, of: 64, isPaused: true });
    await pauseHistory(hub.db, false);
    hub.now += 1000;
    await runOut(hub);
    expect(hub.asked().filter((day) => day !== friday)).toEqual(older.slice(16));
  });

  test('come to the same whatever worker dies in whatever day of it, paused or not', {
    timeout: 60_000,
  }, async () => {
    const deaths = fc.array(
      fc.record({ afterDays: fc.nat(12), isPaused: fc.boolean(), pauseMs: fc.nat(hourMs) }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(deaths, async (lives) => {
        const hub = await aDeepHub();
        const { fetchJson, world } = hub;
        for (const { afterDays, isPaused, pauseMs } of lives) {
          await pauseHistory(hub.db, isPaused);
          let days = 0;
          let isDead = false;
          world.fetchJson = (...request) => {
            days += 1;
            if (days <= afterDays) return fetchJson(...request);
            isDead = true;
            return new Promise(() => {});
          };
          let isOver = false;
          refresh(world, automatic).then(() => {
            isOver = true;
          });
          await eventually(() => expect(isDead || isOver).toBe(true));
          hub.now += pauseMs;
        }
        world.fetchJson = fetchJson;
        await pauseHistory(hub.db, false);
        await runOut(hub);
        expect(await progressOf(hub)).toMatchObject({ days: 64, of: 64, isDone: true });
        expect(await hub.db.papers.count()).toBe(64);
        expect(await hub.db.unseen.count()).toBe(4);
      }),
      { numRuns: 8 },
    );
  });

  test('leave the rest of the Hub’s window to the user, and go on when it begins anew', async () => {
    const hub = await aDeepHub();
    let left = 45;
    hub.days = {};
    hub.otherDays = () => {
      left -= 1;
      return aJsonReply([], { limit: { remaining: left, resetSeconds: 200 } });
    };
    expect((await refresh(hub.world, automatic)).hasMore).toBe(false);
    expect(hub.asked().length).toBe(20);
    const { nextRefreshAt = 0, problem } = await readSource(hub.db);
    expect(problem).toBeUndefined();
    expect((await progressOf(hub))?.waitsUntil).toBe(nextRefreshAt);
    expect(nextRefreshAt - hub.now).toBeGreaterThanOrEqual(200_000);
    expect(nextRefreshAt - hub.now).toBeLessThan(210_000);

    // Whoever asks meanwhile gets the newest day, and no history.
    hub.now += 2 * minuteMs;
    await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual([friday]);
    expect((await readSource(hub.db)).nextRefreshAt).toBe(nextRefreshAt);
    left = 500;
    hub.now = nextRefreshAt;
    await runOut(hub);
    expect((await progressOf(hub))?.isDone).toBe(true);
  });

  test('wait for the end of a limit, and then go on', async () => {
    const hub = await aDeepHub();
    const limited = older[5] ?? '';
    hub.days[limited] = () => aFailure('rate-limited', 'HTTP 429', { resetSeconds: 100 });
    expect((await refresh(hub.world, automatic)).hasMore).toBe(false);
    const { limitedUntil = 0 } = await readSource(hub.db);
    expect((await progressOf(hub))?.waitsUntil).toBe(limitedUntil);
    hub.asked();
    await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual([]);
    hub.days[limited] = [];
    hub.now = limitedUntil;
    await runOut(hub);
    expect(await progressOf(hub)).toMatchObject({ days: 64, isDone: true });
  });
});

describe('a day further back that the Hub does not give', () => {
  const bad = older[2] ?? '';
  test.each([
    ['fails', aFailure('server')],
    ['is missing', aFailure('shape-changed', 'HTTP 404')],
    ['makes no sense', aFailure('shape-changed', 'Unexpected token')],
    ['is refused', { kind: 'refused', limit: {} } as const],
  ])(
    'costs the others nothing, and is tried again later and later where it %s',
    async (_, reply) => {
      const hub = await aDeepHub();
      hub.days[bad] = () => reply;
      await runOut(hub);
      expect(hub.asked()).toEqual(older);
      expect(await progressOf(hub)).toMatchObject({ days: 63, of: 64, isDone: true });
      const { problem, failures } = await readSource(hub.db);
      expect([problem, failures]).toEqual([undefined, 0]);

      let tries = 0;
      for (let hours = 0; hours < 48; hours += 0.5) {
        hub.now += hourMs / 2;
        await runOut(hub);
        tries += hub.asked().filter((day) => day === bad).length;
      }
      expect(tries).toBeGreaterThan(4);
      expect(tries).toBeLessThan(9);
      expect((await readSource(hub.db)).problem).toBeUndefined();

      hub.days[bad] = itemsOf(bad, 7);
      hub.now += 24 * hourMs;
      await runOut(hub);
      expect((await progressOf(hub))?.days).toBeGreaterThanOrEqual(64);
      expect(await readSource(hub.db)).not.toHaveProperty('passedOver');
    },
  );

  test('in a row with others is a server in trouble; the next runs go on behind them', async () => {
    const hub = await aDeepHub();
    for (const day of older.slice(2, 9)) hub.days[day] = () => aFailure('server');
    expect((await refresh(hub.world, automatic)).hasMore).toBe(false);
    expect(hub.asked()).toEqual(older.slice(0, 5));
    const source = await readSource(hub.db);
    expect(source).toMatchObject({ problem: { kind: 'server' }, failures: 1 });
    expect(source.nextRefreshAt).toBeGreaterThan(hub.now);
    for (let runs = 0; runs < 2; runs += 1) {
      hub.now += 5 * minuteMs;
      await runOut(hub);
    }
    expect(await progressOf(hub)).toMatchObject({ days: 57, of: 64, isDone: true });
    expect((await readSource(hub.db)).problem).toBeUndefined();
  });

  test('is tried again at once where the reader asks for it', async () => {
    const hub = await aDeepHub();
    hub.days[bad] = () => aFailure('server');
    await runOut(hub);
    hub.asked();
    hub.days[bad] = itemsOf(bad, 7);
    await refresh(hub.world, { days: [bad], force: false });
    expect(hub.asked()[0]).toBe(bad);
    expect(await progressOf(hub)).toMatchObject({ days: 64 });
  });
});
