import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  feedDaysBetween,
  latestFeedDate,
  latestFeedDay,
  mayHavePapers,
} from '../../../papers/feed-day.ts';
import { firstFloorDay } from '../../../papers/history.ts';
import { isNewestKnown, nextStep, type RefreshStep } from '../../../papers/refresh-plan.ts';
import { aSource, friday, fridayNoon } from '../../fixtures/factories.ts';
import { arbitraryWorld, aWorld, run, type World } from '../../fixtures/refresh-world.ts';

const hourMs = 3_600_000;
const monday = '2026-11-16';

const daysOf = (steps: RefreshStep[]) => steps.map(({ day }) => day);

const arbitraryWish = fc.record({
  asked: fc.uniqueArray(
    fc.integer({ min: -40, max: 1000 }).map((ago) => addDays('2027-06-01', -ago)),
    { maxLength: 3 },
  ),
  force: fc.boolean(),
});

/** After how many whole steps each run is killed, and how long until the next one starts. */
const arbitraryDeaths = fc.array(
  fc.record({ lives: fc.nat(20), pauseMs: fc.integer({ min: 0, max: 80 * hourMs }) }),
  { maxLength: 12 },
);

function isWhole({ now, source, stored }: World): boolean {
  const { floorDay } = source;
  const wanted = floorDay === undefined ? [] : feedDaysBetween(floorDay, latestFeedDay(now));
  return wanted.every((day) => stored.has(day));
}

describe('a run that is killed at any step and resumed', () => {
  test('leaves what an unbroken run leaves, and the same papers are new', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryWish, arbitraryDeaths, (world, wish, deaths) => {
        const [unbroken, broken] = [aWorld(world), aWorld(world)];
        run(unbroken, wish);
        for (const { lives } of deaths) run(broken, wish, lives);
        run(broken, wish);
        expect(new Map([...broken.stored].sort())).toEqual(new Map([...unbroken.stored].sort()));
        expect(broken.source.firstDay).toBe(unbroken.source.firstDay);
        expect(isWhole(unbroken)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('misses no day down to the floor though days go by between the deaths', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryDeaths, (world, deaths) => {
        for (const { lives, pauseMs } of deaths) {
          run(world, {}, lives);
          world.now += pauseMs;
        }
        run(world);
        expect(isWhole(world)).toBe(true);
        const { firstDay = '9999-12-31' } = world.source;
        const withPapers = [...world.stored].filter(([day]) => !world.emptyDays.has(day));
        for (const [day, asNew] of withPapers) expect(asNew, day).toBe(day >= firstDay);
      }),
      { numRuns: 150 },
    );
  });

  test('reads a day that was torn by the death again', () => {
    const world = aWorld();
    const torn = run(world, {}, 3).at(-1)?.day;
    expect(world.stored.has(torn ?? '')).toBe(false);
    expect(daysOf(run(world))).toContain(torn);
  });
});

describe('every run', () => {
  test('asks for no day twice, and for none that the Hub does not accept', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryWish, (world, wish) => {
        const before = structuredClone(world);
        const days = daysOf(run(world, wish));
        expect(new Set(days).size).toBe(days.length);
        for (const day of days) {
          expect(day <= latestFeedDate(world.now), day).toBe(true);
          expect(wish.asked.includes(day) || mayHavePapers(day), day).toBe(true);
        }
        const latest = latestFeedDay(world.now);
        if (!isNewestKnown(before.source, latest, world.now)) expect(days).toContain(latest);
      }),
      { numRuns: 150 },
    );
  });

  test('ends without asking for days before the feed or in the future, whoever asks', () => {
    const world = aWorld({ source: aSource({ firstDay: friday }) });
    const asked = ['2023-05-03', '2026-11-21', '2027-01-04'];
    const days = daysOf(run(world, { asked }));
    expect(days.filter((day) => asked.includes(day))).toEqual([]);
  });
});

describe('the first run', () => {
  test('shows the newest day first and fetches two weeks behind it, latest first', () => {
    const steps = run(aWorld());
    expect(steps[0]).toEqual({ day: friday, asNew: true });
    expect(daysOf(steps)).toEqual(feedDaysBetween('2026-11-06', friday));
    expect(steps.slice(1).every(({ asNew }) => !asNew)).toBe(true);
  });

  test('goes back over empty days to the first that has papers; only that one is new', () => {
    const world = aWorld({ emptyDays: new Set([friday, '2026-11-19']) });
    const steps = run(world);
    expect(daysOf(steps).slice(0, 3)).toEqual([friday, '2026-11-19', '2026-11-18']);
    expect(world.source.firstDay).toBe('2026-11-18');
    expect(world.source.floorDay).toBe('2026-11-04');
    expect(steps.filter(({ asNew }) => asNew)).toHaveLength(3);
    expect(daysOf(steps).at(-1)).toBe('2026-11-04');
  });

  test('gives up after two weeks without a paper', () => {
    const emptyDays = new Set(feedDaysBetween('2026-01-01', friday));
    const world = aWorld({ emptyDays });
    expect(daysOf(run(world))).toEqual(feedDaysBetween('2026-11-06', friday));
    expect(world.source.firstDay).toBeUndefined();
  });

  test('that found nothing begins anew: the newest day may have papers by now', () => {
    const world = aWorld({ emptyDays: new Set(feedDaysBetween('2026-01-01', friday)) });
    run(world);
    world.now += 60_000;
    world.emptyDays = new Set();
    expect(run(world)[0]).toEqual({ day: friday, asNew: true });
    expect(world.source.firstDay).toBe(friday);
  });

  test('shows the newest papers as new also where somebody waits for their day, or an older one', () => {
    for (const asked of [[friday], ['2026-11-19'], ['2024-02-01', friday]]) {
      const world = aWorld();
      const steps = run(world, { asked });
      expect(steps[0]).toEqual({ day: friday, asNew: true });
      expect(world.source.firstDay).toBe(friday);
      expect(daysOf(steps)).toEqual(expect.arrayContaining(asked));
      expect(world.stored.get('2024-02-01') ?? false).toBe(false);
    }
  });
});

describe('a later run', () => {
  const source = aSource({ firstDay: monday, floorDay: firstFloorDay(monday) });
  const stored = new Set(feedDaysBetween(firstFloorDay(monday), friday));
  const settled = { now: fridayNoon, source, stored, done: new Set<string>(), force: false };

  test('reads what the user waits for before anything else; history stays history', () => {
    const asked = ['2026-10-01', '2026-11-17'];
    const known = { ...settled, stored: new Set<string>() };
    expect(nextStep({ ...known, asked })).toEqual({ day: '2026-10-01', asNew: false });
    const done = new Set(['2026-10-01']);
    expect(nextStep({ ...known, asked, done })).toEqual({ day: '2026-11-17', asNew: true });
  });

  const ago = (hours: number) => fridayNoon - hours * hourMs;
  const lastThree = ['2026-11-19', '2026-11-18', '2026-11-17'];
  test.each([
    ['were never read', undefined, false, lastThree],
    ['were read two hours ago', ago(2), false, lastThree],
    ['were read less than two hours ago', ago(2) + 1, false, []],
    ['were read in the future, by a clock that was set back', fridayNoon + 1, false, lastThree],
    ['were read just now and the user presses refresh', fridayNoon, true, lastThree],
  ])('reads the newest day, and the last three feed days where they %s', (_, at, force, again) => {
    const checkedAt = Object.fromEntries(
      at === undefined ? [] : [...stored].map((day) => [day, at]),
    );
    const world = aWorld({
      source: { ...source, checkedAt },
      stored: new Map([...stored].map((day) => [day, true])),
    });
    expect(run(world, { force })).toEqual([friday, ...again].map((day) => ({ day, asNew: true })));
  });

  test.each([
    ['a moment ago', fridayNoon - 59_999, false, []],
    ['a minute ago', fridayNoon - 60_000, false, [friday]],
    ['in the future, by a clock that was set back', fridayNoon + 1, false, [friday]],
    ['a moment ago, and the user presses refresh', fridayNoon - 1, true, [friday, ...lastThree]],
  ])('after the newest day was read %s', (_, at, force, days) => {
    const older = Object.fromEntries([...stored].map((day) => [day, fridayNoon - hourMs]));
    const world = aWorld({
      source: { ...source, checkedAt: { ...older, [friday]: at } },
      stored: new Map([...stored].map((day) => [day, true])),
    });
    expect(daysOf(run(world, { force }))).toEqual(days);
  });

  test('fetches days that were missed, latest first, as new; and older gaps as history', () => {
    const missing = ['2026-11-18', '2026-11-17', '2026-11-10'];
    const known = [...stored].filter((day) => !missing.includes(day));
    const world = aWorld({ source, stored: new Map(known.map((day) => [day, true])) });
    const gaps = run(world).filter(({ day }) => missing.includes(day));
    expect(gaps.map(({ asNew }) => asNew)).toEqual([true, true, false]);
    expect(daysOf(gaps)).toEqual(missing);
  });

  test('goes down to the stored floor, however old', () => {
    const world = aWorld({ source: { ...source, floorDay: '2026-03-02' } });
    expect(daysOf(run(world))).toEqual(feedDaysBetween('2026-03-02', friday));
  });

  test('without a stored floor goes two weeks behind the first day', () => {
    const world = aWorld({ source: aSource({ firstDay: monday }) });
    expect(daysOf(run(world)).at(-1)).toBe('2026-11-02');
  });
});

test('a browser that was away reads the days again that it has only seen growing', () => {
  const now = Date.parse('2026-12-04T12:00:00Z');
  const known = feedDaysBetween('2026-11-23', '2026-12-04');
  const growing = aSource({ firstDay: friday, floorDay: friday, growing: [friday] });
  const step = (source: typeof growing) =>
    nextStep({
      ...{ now, source, asked: [], force: false, done: new Set(known) },
      stored: new Set([friday, ...known]),
    });
  expect(step(growing)).toEqual({ day: friday, asNew: true });
  expect(step({ ...growing, growing: [] })).toBeUndefined();
  expect(step({ ...growing, checkedAt: { [friday]: now - hourMs } })).toBeUndefined();
});
