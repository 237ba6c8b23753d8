// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { refresh } from '../../../../entrypoints/background/refresh.ts';
import { feedDaysBetween } from '../../../../papers/feed-day.ts';
import { nextPollAt } from '../../../../papers/poll-schedule.ts';
import { readSource } from '../../../../storage/sources.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { aSource, friday, fridayNoon as now } from '../../../fixtures/factories.ts';
import { aFailure, aJsonReply, itemsOf, ScriptedHub } from '../../../fixtures/scripted-hub.ts';

const [tuesday, wednesday, thursday] = ['2026-11-17', '2026-11-18', '2026-11-19'];
const floor = '2026-11-06';
const [minuteMs, hourMs] = [60_000, 3_600_000];
const automatic = { days: [], force: false };
const twoWeeks = feedDaysBetween(floor, friday);

/** A Hub on whose days so many papers stand, numbered without end. */
function aHub(counts: Record<string, number> = { [friday]: 2, [thursday]: 1 }): ScriptedHub {
  const hub = new ScriptedHub();
  let number = 0;
  for (const [day, count] of Object.entries(counts)) {
    hub.days[day] = itemsOf(day, ...Array.from({ length: count }, () => (number += 1)));
  }
  return hub;
}

const newDays = async ({ db }: ScriptedHub) => (await db.unseen.toArray()).map(({ day }) => day);

/** Runs slices until none is left; returns how many there were. */
async function runOut(hub: ScriptedHub): Promise<number> {
  let slices = 1;
  while ((await refresh(hub.world, automatic)).hasMore) {
    slices += 1;
    hub.now += 1000;
    if (slices > 50) throw new Error('the slices do not end');
  }
  return slices;
}

describe('a first run', () => {
  test('shows today’s papers as new, and fetches two weeks behind them as history', async () => {
    const hub = aHub();
    const result = await refresh(hub.world, automatic);
    expect(result).toEqual({ arrived: 3, written: 5, hasMore: false });
    expect(hub.asked()).toEqual(twoWeeks);
    expect(await newDays(hub)).toEqual([friday, friday]);
    expect(await hub.db.days.toCollection().primaryKeys()).toEqual(twoWeeks.toReversed());
    const source = await readSource(hub.db);
    expect(source).toMatchObject({ firstDay: friday, floorDay: floor, failures: 0, badItems: 0 });
    expect(source).toMatchObject({
      attemptAt: now,
      attemptEndedAt: hub.now,
      lastSuccessAt: hub.now,
    });
    expect(source.nextRefreshAt).toBe(nextPollAt(hub.now, source.pollSeed));
    expect(source.problem).toBeUndefined();
  });

  test('in the hours before a day begins shows the last day that has papers', async () => {
    const hub = aHub({ [thursday]: 2, [wednesday]: 1 });
    await refresh(hub.world, automatic);
    expect(hub.asked().slice(0, 2)).toEqual([friday, thursday]);
    expect(await newDays(hub)).toEqual([thursday, thursday]);
    expect(await readSource(hub.db)).toMatchObject({ firstDay: thursday });
  });

  test('in slices of eight seconds comes to the same as in one', async () => {
    const [whole, slow] = [aHub(), aHub()];
    await refresh(whole.world, automatic);
    slow.requestMs = 1500;
    const first = await refresh(slow.world, automatic);
    expect(first.hasMore).toBe(true);
    expect(slow.asked()).toEqual(twoWeeks.slice(0, 6));
    expect((await readSource(slow.db)).nextRefreshAt).toBe(slow.now + 1000);
    expect(await runOut(slow)).toBe(1);
    expect(slow.asked()).toEqual(twoWeeks.slice(6));
    for (const table of ['papers', 'unseen'] as const) {
      const ids = async ({ db }: ScriptedHub) => await db.table(table).toCollection().primaryKeys();
      expect(await ids(slow)).toEqual(await ids(whole));
    }
    expect(await slow.db.days.count()).toBe(twoWeeks.length);
  });

  test('that finds no papers at all ends, however slow the Hub is', async () => {
    const hub = aHub({});
    hub.requestMs = 3_000;
    expect(await runOut(hub)).toBe(4);
    const feedDays = hub.asked().filter((day) => day !== friday);
    expect(feedDays).toEqual(twoWeeks.slice(1));
    expect((await readSource(hub.db)).firstDay).toBeUndefined();
  });
});

describe('a later run', () => {
  test('asks for what is new, knows the same bytes again, and writes nothing', async () => {
    const hub = aHub();
    hub.days[friday] = ({ etag }) =>
      etag === 'W/"1"'
        ? { kind: 'unchanged', limit: {} }
        : aJsonReply(itemsOf(friday, 1, 2), { etag: 'W/"1"' });
    await refresh(hub.world, automatic);
    const before = await hub.db.papers.toArray();
    hub.requests.splice(0);
    hub.now += 3 * hourMs;
    expect(await refresh(hub.world, automatic)).toEqual({ arrived: 0, written: 0, hasMore: false });
    expect(hub.requests.map(({ etag }) => etag)).toEqual([
      'W/"1"',
      undefined,
      undefined,
      undefined,
    ]);
    expect(hub.asked()).toEqual([friday, thursday, wednesday, tuesday]);
    expect(await hub.db.papers.toArray()).toEqual(before);
    expect(await readSource(hub.db)).toMatchObject({ lastSuccessAt: hub.now });
  });

  test('brings only the papers that came since, and keeps those that went', async () => {
    const hub = aHub();
    await refresh(hub.world, automatic);
    await hub.db.unseen.clear();
    hub.now += minuteMs;
    hub.days[friday] = itemsOf(friday, 2, 31);
    expect((await refresh(hub.world, automatic)).arrived).toBe(1);
    expect(await hub.db.unseen.toArray()).toEqual([{ paperId: '2611.00031', day: friday }]);
    expect(await hub.db.papers.count()).toBe(4);
  });

  test('within two hours reads the days before again only where the user says so', async () => {
    const hub = aHub();
    await refresh(hub.world, automatic);
    hub.asked();
    hub.now += minuteMs;
    await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual([friday]);
    await refresh(hub.world, { days: [], force: true });
    expect(hub.asked()).toEqual([friday, thursday, wednesday, tuesday]);
  });

  test('reads the day that is waited for before everything else', async () => {
    const hub = aHub({ [friday]: 1, '2025-03-12': 2 });
    await refresh(hub.world, automatic);
    hub.asked();
    hub.now += minuteMs;
    await refresh(hub.world, { days: ['2025-03-12'], force: false });
    expect(hub.asked()).toEqual(['2025-03-12', friday]);
    expect(await hub.db.papers.where('day').equals('2025-03-12').count()).toBe(2);
    expect(await newDays(hub)).toEqual([friday]);
  });

  test('after three days away makes no more requests than there are days to read', async () => {
    const hub = aHub();
    await refresh(hub.world, automatic);
    hub.asked();
    hub.now += 5 * 24 * hourMs;
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25'])
      hub.days[day] = itemsOf(day, Number(day.slice(-2)));
    await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual(['2026-11-25', friday, '2026-11-24', '2026-11-23']);
    expect((await newDays(hub)).slice(2)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
  });

  test('leaves what is left of the Hub’s window to the user', async () => {
    const hub = aHub();
    hub.limit = { remaining: 25 };
    const result = await refresh(hub.world, { days: [wednesday], force: false });
    expect(hub.asked()).toEqual([friday, wednesday]);
    expect(result.hasMore).toBe(false);
    const { problem, roomAt = 0, nextRefreshAt } = await readSource(hub.db);
    expect(problem).toBeUndefined();
    expect(roomAt - hub.now).toBeGreaterThan(5 * minuteMs);
    expect(roomAt - hub.now).toBeLessThan(5 * minuteMs + 10_000);
    expect(nextRefreshAt).toBe(roomAt);
  });

  test('within a minute does not read the newest day again, and it still counts as read', async () => {
    const hub = aHub();
    await refresh(hub.world, automatic);
    const { lastSuccessAt } = await readSource(hub.db);
    await hub.db.days.delete(wednesday);
    hub.days[wednesday] = () => aFailure('shape-changed', 'Unexpected token');
    hub.asked();
    await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual([wednesday]);
    const { problem, ...source } = await readSource(hub.db);
    expect([problem, source.failures, source.lastSuccessAt]).toEqual([undefined, 0, lastSuccessAt]);
  });

  test('where each request takes longer than a slice fetches history all the same, a day at a time', async () => {
    const hub = aHub();
    hub.requestMs = 9_000;
    expect((await refresh(hub.world, automatic)).hasMore).toBe(true);
    expect(hub.asked()).toEqual([friday]);
    expect((await readSource(hub.db)).nextRefreshAt).toBe(hub.now + 1000);
    await runOut(hub);
    const asked = hub.asked();
    expect(await hub.db.days.count()).toBe(twoWeeks.length);
    expect(asked.filter((day) => day !== friday)).toEqual(twoWeeks.slice(1));
    expect(asked.filter((day) => day === friday).length).toBeLessThanOrEqual(2);
  });

  test('ends after one day, and does not come back at once, where the clock is set back', async () => {
    const hub = aHub();
    hub.requestMs = -hourMs;
    expect((await refresh(hub.world, automatic)).hasMore).toBe(false);
    expect(hub.asked()).toEqual([friday]);
    const { nextRefreshAt = 0 } = await readSource(hub.db);
    expect(nextRefreshAt - hub.now).toBeGreaterThan(20 * 60_000);
  });
});

test('a run that dies leaves its attempt to be seen, and the next one goes on behind it', async () => {
  const hub = aHub();
  hub.days[thursday] = () => new Promise(() => {});
  refresh(hub.world, automatic);
  await eventually(() => expect(hub.requests.length).toBe(2));
  const { attemptAt, attemptEndedAt } = await readSource(hub.db);
  expect([attemptAt, attemptEndedAt]).toEqual([now, undefined]);
  expect(await hub.db.days.toCollection().primaryKeys()).toEqual([friday]);
  hub.asked();
  hub.days[thursday] = itemsOf(thursday, 3);
  expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 1, hasMore: false });
  expect(hub.asked()).toEqual(twoWeeks);
});

test('a source that stood before an update of the product keeps what it knew', async () => {
  const hub = aHub();
  await hub.db.sources.add(aSource({ firstDay: thursday, floorDay: thursday }));
  await refresh(hub.world, automatic);
  expect(hub.asked()).toEqual([friday, thursday]);
  expect(await newDays(hub)).toEqual([friday, friday, thursday]);
});
