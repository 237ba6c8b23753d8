import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, feedDaysBetween } from '../../../papers/feed-day.ts';
import { firstFloorDay, historyProgress, roomAwaited, roomFrom } from '../../../papers/history.ts';
import { aSource, friday, fridayNoon as now } from '../../fixtures/factories.ts';
import { arbitraryWorld, aWorld, run } from '../../fixtures/refresh-world.ts';

const hourMs = 3_600_000;
const monday = '2026-11-16';
const floorDay = '2026-08-28';
const known = { firstDay: friday, floorDay };
const twoWeeks = new Set(feedDaysBetween(firstFloorDay(friday), friday));
const wanted = feedDaysBetween(floorDay, friday);

describe('the progress of history', () => {
  test('counts the stored days among those that are wanted', () => {
    expect(historyProgress(aSource(known), twoWeeks, now)).toEqual({
      from: friday,
      floor: floorDay,
      days: 11,
      of: wanted.length,
      isPaused: false,
      isDone: false,
    });
    const stored = new Set([...wanted, '2025-01-02']);
    expect(historyProgress(aSource(known), stored, now)).toMatchObject({
      days: wanted.length,
      isDone: true,
    });
  });

  test('does not wait for a day that has only begun, nor for one that the Hub does not give', () => {
    const passedOver = { [floorDay]: { at: now, tries: 1 } };
    const source = aSource({ ...known, passedOver });
    const stored = new Set(wanted.filter((day) => day !== friday && day !== floorDay));
    const progress = historyProgress(source, stored, now);
    expect(progress).toMatchObject({ from: '2026-11-19', of: 60, days: 59, isDone: true });
    expect(historyProgress(source, stored, now + hourMs)?.isDone).toBe(false);
  });

  test('is none before the first papers', () => {
    expect(historyProgress(undefined, new Set(), now)).toBeUndefined();
    expect(historyProgress(aSource({ floorDay }), new Set(), now)).toBeUndefined();
  });

  test('without a stored floor goes two weeks behind the first day', () => {
    const progress = historyProgress(aSource({ firstDay: monday }), new Set(), now);
    expect(progress).toMatchObject({ from: friday, floor: '2026-11-02', days: 0, of: 15 });
  });

  test.each([
    ['the Hub wants no requests', { limitedUntil: now + 5 }, now + 5],
    ['its window has no room', { roomAt: now + 7 }, now + 7],
    ['neither', {}, undefined],
    ['both are over', { limitedUntil: now, roomAt: now }, undefined],
    ['a clock was set back since', { roomAt: now + 8_760 * hourMs }, undefined],
  ])('tells how long nothing is asked for where %s', (_, fields, until) => {
    const source = aSource({ ...known, ...fields, isHistoryPaused: true });
    expect(historyProgress(source, twoWeeks, now)?.waitsUntil).toBe(until);
    expect(historyProgress(source, twoWeeks, now)?.isPaused).toBe(true);
  });

  test('the window has room when it begins anew, or in five minutes where nobody says', () => {
    expect(roomFrom(now, 120, 0) - now).toBe(121_000);
    expect(roomFrom(now, undefined, 0.5) - now).toBe(303_000);
    expect(roomFrom(now, 1e9, 0) - now).toBeLessThan(25 * hourMs);
    expect(roomAwaited(aSource({ roomAt: roomFrom(now, 1e9) }), now)).toBeGreaterThan(now);
  });
});

describe('further back', () => {
  /** A browser that has its two weeks, and wants sixty days more. */
  const aSettledWorld = () => {
    const world = aWorld();
    run(world);
    world.source.floorDay = '2026-08-14';
    return world;
  };
  const all = feedDaysBetween('2026-08-14', friday);
  const older = all.filter((day) => !twoWeeks.has(day));

  test('sixty days come in slices, latest first, as history', () => {
    const world = aSettledWorld();
    const read: string[] = [];
    for (let slice = 0; slice < 8; slice += 1) {
      world.now += 1000;
      const steps = run(world, {}, 8);
      expect(steps.every(({ asNew }) => !asNew)).toBe(true);
      // The ninth is torn by the end of the slice.
      read.push(...steps.slice(0, 8).map(({ day }) => day));
    }
    expect(read).toEqual(older);
    expect(older.length).toBe(60);
    expect(historyProgress(world.source, new Set(world.stored.keys()), world.now)).toMatchObject({
      days: all.length,
      isDone: true,
    });
  });

  test('a pause stops them where they are, and neither the newest day nor one that is asked for', () => {
    const world = aSettledWorld();
    world.now += 1000;
    run(world, {}, 20);
    const before = world.stored.size;
    world.source.isHistoryPaused = true;
    world.now += 3 * hourMs;
    const days = run(world, { asked: ['2025-03-12'] }).map(({ day }) => day);
    expect(days).toEqual(['2025-03-12', friday, '2026-11-19', '2026-11-18', '2026-11-17']);
    expect(world.stored.size).toBe(before + 1);
    delete world.source.isHistoryPaused;
    world.now += 1000;
    expect(run(world).map(({ day }) => day)).toEqual(older.slice(20));
  });

  test('a pause on a first run stops nothing of the two weeks', () => {
    const world = aWorld({ source: aSource({ isHistoryPaused: true, floorDay: '2023-05-04' }) });
    run(world);
    expect([...world.stored.keys()]).toEqual([...twoWeeks]);
  });

  test('what is read is the same whatever kills and pauses there are between the steps', {
    timeout: 30_000,
  }, () => {
    const anyLife = fc.record({
      lives: fc.nat(30),
      pauseMs: fc.nat(2 * hourMs),
      isHistoryPaused: fc.boolean(),
    });
    fc.assert(
      fc.property(
        arbitraryWorld,
        fc.array(anyLife, { maxLength: 6 }),
        fc.nat(120),
        (given, lives, back) => {
          const worlds = [aWorld(given), aWorld(given)] as const;
          const [unbroken, broken] = worlds;
          for (const world of worlds) {
            run(world);
            if (world.source.firstDay === undefined) return;
            world.source.floorDay = addDays(firstFloorDay(world.source.firstDay), -back);
          }
          for (const life of lives) {
            broken.source.isHistoryPaused = life.isHistoryPaused;
            broken.now += life.pauseMs;
            run(broken, {}, life.lives);
          }
          broken.source.isHistoryPaused = false;
          unbroken.now = broken.now;
          for (const world of worlds) run(world);
          expect(new Map([...broken.stored].sort())).toEqual(new Map([...unbroken.stored].sort()));
          const stored = new Set(broken.stored.keys());
          expect(historyProgress(broken.source, stored, broken.now)?.isDone).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a day that was passed over, and all where the Hub’s window has no room, wait their turn', () => {
    const world = aSettledWorld();
    const [first = '', second = ''] = older;
    world.source.passedOver = { [first]: { at: world.now, tries: 1 } };
    world.source.roomAt = world.now + 5000;
    world.now += 1000;
    expect(run(world)).toEqual([]);
    world.now += 4000;
    expect(run(world, {}, 1)[0]?.day).toBe(second);
    world.now += hourMs;
    expect(run(world).map(({ day }) => day)).toContain(first);
  });
});
