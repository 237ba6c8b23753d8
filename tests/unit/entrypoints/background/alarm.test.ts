// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  ensureAlarm,
  isRefreshDue,
  refreshAlarm,
  scheduleNext,
} from '../../../../entrypoints/background/alarm.ts';
import type { SourceState } from '../../../../papers/source-state.ts';
import { anEmptyDatabase, aSource, fridayNoon as now } from '../../../fixtures/factories.ts';

const minuteMs = 60_000;
const yearMs = 365 * 24 * 60 * minuteMs;

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aStore(fields: Partial<SourceState> = {}) {
  const db = anEmptyDatabase();
  await db.sources.add(aSource(fields));
  return db;
}

const setAlarm = (when: number) =>
  browser.alarms.create(refreshAlarm, { when, periodInMinutes: 30 });
const alarms = async () =>
  (await browser.alarms.getAll()).map(({ name, scheduledTime, periodInMinutes }) => ({
    name,
    inMs: scheduledTime - Date.now(),
    periodInMinutes,
  }));
const alarm = (inMs: number) => [{ name: 'refresh', inMs, periodInMinutes: 30 }];

describe('at every start of the worker', () => {
  test.each<[string, Partial<SourceState>, number]>([
    ['that the last refresh has chosen', { nextRefreshAt: now + 7 * minuteMs }, 7 * minuteMs],
    ['a second from now where that has passed', { nextRefreshAt: now - 1 }, 1000],
    ['half an hour from now where none was chosen', {}, 30 * minuteMs],
    [
      'half an hour from now where no clock can be right',
      { nextRefreshAt: now + yearMs },
      30 * minuteMs,
    ],
  ])('a missing alarm is created for the time %s', async (_, source, inMs) => {
    await ensureAlarm(await aStore(source));
    expect(await alarms()).toEqual(alarm(inMs));
  });

  test('an alarm that is there stays as it is, over fifty starts', async () => {
    const db = await aStore({ nextRefreshAt: now + 7 * minuteMs });
    const create = vi.spyOn(browser.alarms, 'create');
    await ensureAlarm(db);
    const [first] = await browser.alarms.getAll();
    for (let start = 1; start < 50; start += 1) {
      vi.setSystemTime(now + start * 5_000);
      await ensureAlarm(db);
    }
    expect(await browser.alarms.getAll()).toEqual([first]);
    expect(create).toHaveBeenCalledTimes(1);
  });

  test('an alarm that a clock since set back has put years ahead is replaced', async () => {
    await setAlarm(now + yearMs);
    await ensureAlarm(await aStore({ nextRefreshAt: now + 7 * minuteMs }));
    expect(await alarms()).toEqual(alarm(7 * minuteMs));
  });
});

describe('after a refresh', () => {
  test.each([
    ['moves to the time that it has chosen', 30 * minuteMs, 41 * minuteMs, 41 * minuteMs],
    ['comes soon where days are missing', 30 * minuteMs, 1000, 1000],
    [
      'stays where it stands within a second of it',
      30 * minuteMs,
      30 * minuteMs + 999,
      30 * minuteMs,
    ],
    ['is created where it is missing', undefined, 41 * minuteMs, 41 * minuteMs],
  ])('the alarm %s', async (_, before, next, after) => {
    if (before !== undefined) await setAlarm(now + before);
    await scheduleNext(await aStore({ nextRefreshAt: now + next }));
    expect(await alarms()).toEqual(alarm(after));
  });

  test('that chose no time, the alarm stays', async () => {
    await setAlarm(now + minuteMs);
    await scheduleNext(await aStore());
    expect(await alarms()).toEqual(alarm(minuteMs));
  });
});

test.each([
  ['never chosen', undefined, true],
  ['past', now - 1, true],
  ['now', now, true],
  ['to come', now + 1, false],
  ['years ahead', now + yearMs, true],
])('a refresh whose time is %s', async (_, nextRefreshAt, isDue) => {
  const db = await aStore(nextRefreshAt === undefined ? {} : { nextRefreshAt });
  expect(await isRefreshDue(db)).toBe(isDue);
});
