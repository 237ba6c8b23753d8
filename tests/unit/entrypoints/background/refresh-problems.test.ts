// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { refresh } from '../../../../entrypoints/background/refresh.ts';
import type { Reply } from '../../../../entrypoints/shared/fetch-json.ts';
import { feedDaysBetween } from '../../../../papers/feed-day.ts';
import type { ProblemKind } from '../../../../papers/problem.ts';
import { readSource } from '../../../../storage/sources.ts';
import { friday, fridayNoon as now } from '../../../fixtures/factories.ts';
import { aFailure, aJsonReply, aKnownHub, itemsOf } from '../../../fixtures/scripted-hub.ts';

const [tuesday, wednesday, thursday] = ['2026-11-17', '2026-11-18', '2026-11-19'];
const automatic = { days: [], force: false };
const [minuteMs, hourMs] = [60_000, 3_600_000];

const refused: Reply = { kind: 'refused', limit: {} };
const html = aFailure('shape-changed', 'Unexpected token');

describe('a newest day that cannot be read', () => {
  test.each<[ProblemKind, Reply]>([
    ['offline', aFailure('offline', 'no answer within 20 s')],
    ['server', aFailure('server')],
    ['rate-limited', aFailure('rate-limited', 'HTTP 429')],
  ])('is told as %s, ends the run, and is tried again later', async (kind, reply) => {
    const hub = await aKnownHub();
    hub.days[friday] = () => reply;
    expect(await refresh(hub.world, automatic)).toEqual({ arrived: 0, written: 0, hasMore: false });
    expect(hub.asked()).toEqual([friday]);
    const source = await readSource(hub.db);
    expect(source).toMatchObject({ problem: { kind, at: hub.now }, failures: 1, lastSuccessAt: 1 });
    expect(source.nextRefreshAt).toBeGreaterThan(hub.now + minuteMs);
    expect(source.checkedAt).toEqual({});

    hub.days[friday] = itemsOf(friday, 1);
    hub.now = source.nextRefreshAt ?? 0;
    await refresh(hub.world, automatic);
    const { problem, ...healed } = await readSource(hub.db);
    expect(problem).toBeUndefined();
    expect(healed).toMatchObject({ failures: 0, lastSuccessAt: hub.now });
  });

  test('is told as a changed Hub, and the days behind it are read all the same', async () => {
    const hub = await aKnownHub();
    hub.days[friday] = () => html;
    expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 3, hasMore: false });
    const problem = { kind: 'shape-changed', detail: 'Unexpected token' };
    expect(await readSource(hub.db)).toMatchObject({ problem, failures: 1, lastSuccessAt: 1 });
  });

  test('is told as a changed Hub also where it could be read a moment ago', async () => {
    const hub = await aKnownHub();
    await refresh(hub.world, automatic);
    hub.days[friday] = () => html;
    await refresh(hub.world, { days: [], force: true });
    expect(await readSource(hub.db)).toMatchObject({ problem: { kind: 'shape-changed' } });
  });

  test('makes at most six requests an hour while it lasts', async () => {
    const hub = await aKnownHub();
    hub.otherDays = () => aFailure('server');
    hub.days = {};
    hub.random = 0;
    const times: number[] = [];
    while (hub.now < now + 24 * hourMs) {
      times.push(hub.now);
      await refresh(hub.world, automatic);
      hub.now = (await readSource(hub.db)).nextRefreshAt ?? 0;
    }
    expect(hub.requests.length).toBe(times.length);
    const inHourFrom = (start: number) => times.filter((at) => at >= start && at < start + hourMs);
    expect(Math.max(...times.map((at) => inHourFrom(at).length))).toBeLessThanOrEqual(6);
    expect(
      Math.max(...times.map((at, index) => at - (times[index - 1] ?? at))),
    ).toBeLessThanOrEqual(2 * hourMs + 100);
  });
});

describe('an older day that cannot be read', () => {
  test('does not hide that the newest day was read well', async () => {
    const hub = await aKnownHub();
    hub.days[thursday] = () => html;
    expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 3 });
    expect(hub.asked()).toEqual([friday, thursday, wednesday, tuesday]);
    const { problem, ...source } = await readSource(hub.db);
    expect(problem).toBeUndefined();
    expect(source).toMatchObject({ failures: 0, lastSuccessAt: hub.now, badItems: 1 });
    expect(Object.keys(source.checkedAt)).not.toContain(thursday);
    expect(await hub.db.days.get(thursday)).toBeUndefined();
  });

  test('is given up with its like after three in a row, and is not tried again at once', async () => {
    const hub = await aKnownHub();
    await hub.db.sources.update('daily-papers', { floorDay: '2026-11-02' });
    hub.days = { [friday]: itemsOf(friday, 1) };
    hub.otherDays = () => html;
    expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 1, hasMore: false });
    expect(hub.asked()).toEqual([friday, thursday, wednesday, tuesday]);
    const { nextRefreshAt = 0, problem } = await readSource(hub.db);
    expect(problem).toBeUndefined();
    expect(nextRefreshAt - hub.now).toBeGreaterThan(20 * minuteMs);
  });

  test('is passed over, however many there are, while others between them can be read', async () => {
    const hub = await aKnownHub();
    await hub.db.sources.update('daily-papers', { floorDay: '2026-11-06' });
    const all = feedDaysBetween('2026-11-06', friday);
    all.forEach((day, index) => {
      hub.days[day] = index % 2 === 1 ? () => html : [];
    });
    expect((await refresh(hub.world, automatic)).hasMore).toBe(false);
    expect(hub.asked()).toEqual(all);
    expect(await hub.db.days.count()).toBe(6);
    expect(await readSource(hub.db)).toMatchObject({ badItems: 5, failures: 0 });
  });

  test('is not asked for in slice after slice where the Hub is slow', async () => {
    const hub = await aKnownHub();
    hub.days = { [friday]: itemsOf(friday, 1), [thursday]: () => html, [wednesday]: () => refused };
    hub.requestMs = 3_000;
    let slices = 1;
    while ((await refresh(hub.world, automatic)).hasMore && slices < 9) slices += 1;
    expect(hub.asked()).toEqual([friday, thursday, wednesday, tuesday]);
    expect(slices).toBe(2);
  });

  test('for want of an answer is told, and the newest day still counts as read', async () => {
    const hub = await aKnownHub();
    hub.days[thursday] = () => aFailure('offline');
    await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual([friday, thursday]);
    const source = await readSource(hub.db);
    expect(source).toMatchObject({ problem: { kind: 'offline' }, lastSuccessAt: hub.now });
  });
});

describe('a date that the Hub does not accept', () => {
  test('at the rollover is passed over for the day before, which counts as the newest', async () => {
    const hub = await aKnownHub();
    hub.now -= 24 * hourMs;
    await refresh(hub.world, automatic);
    expect(hub.asked()).not.toContain(friday);
    hub.days[friday] = () => refused;
    hub.now += 24 * hourMs;
    await refresh(hub.world, automatic);
    expect(hub.asked().slice(0, 2)).toEqual([friday, thursday]);
    const { problem, ...source } = await readSource(hub.db);
    expect(problem).toBeUndefined();
    expect(source).toMatchObject({ lastSuccessAt: hub.now, failures: 0 });
  });

  test('though it has given that day before is told: the Hub has changed', async () => {
    const hub = await aKnownHub();
    await refresh(hub.world, automatic);
    hub.days[friday] = () => refused;
    hub.now += minuteMs;
    await refresh(hub.world, automatic);
    const source = await readSource(hub.db);
    expect(source).toMatchObject({
      problem: { kind: 'shape-changed', detail: 'HTTP 400' },
      failures: 1,
    });
    expect(await hub.db.papers.where('day').equals(friday).count()).toBeGreaterThan(0);
  });

  test('is no success where all are refused: the Hub has changed', async () => {
    const hub = await aKnownHub();
    hub.days = {};
    hub.otherDays = () => refused;
    expect((await refresh(hub.world, automatic)).hasMore).toBe(false);
    expect(await readSource(hub.db)).toMatchObject({
      problem: { kind: 'shape-changed', detail: 'HTTP 400' },
      failures: 1,
      lastSuccessAt: 1,
      checkedAt: {},
    });
    expect(await hub.db.days.count()).toBe(0);
  });

  test('costs its neighbours nothing', async () => {
    const hub = await aKnownHub();
    hub.days[wednesday] = () => refused;
    expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 3, hasMore: false });
    const { problem, lastSuccessAt } = await readSource(hub.db);
    expect([problem, lastSuccessAt]).toEqual([undefined, hub.now]);
    expect(await hub.db.days.toCollection().primaryKeys()).toEqual([tuesday, thursday, friday]);
  });
});

test('a permission taken away in the middle of a run is told when it ends, whatever was read before', async () => {
  const hub = await aKnownHub();
  const items = itemsOf(friday, 1);
  hub.days[friday] = () => {
    hub.hasPermission = false;
    return aJsonReply(items);
  };
  expect((await refresh(hub.world, automatic)).hasMore).toBe(false);
  const source = await readSource(hub.db);
  expect(source.problem?.kind).toBe('no-permission');
  expect(source.checkedAt[friday]).toBe(hub.now);
});
