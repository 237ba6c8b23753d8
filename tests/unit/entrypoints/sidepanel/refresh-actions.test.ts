import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshActions } from '../../../../entrypoints/sidepanel/refresh-actions.ts';
import { panelMaxAgeMs } from '../../../../papers/poll-schedule.ts';
import type { SourceState } from '../../../../papers/source-state.ts';
import { hubHost } from '../../../../papers/sources/hub-host.ts';
import { aSource, friday, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

let send: Mock<(message: unknown) => Promise<unknown>>;

beforeEach(() => {
  vi.useFakeTimers({ now: fridayNoon });
  send = vi.fn().mockResolvedValue({ done: true });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send);
});

afterEach(() => {
  vi.useRealTimers();
});

function aReader(source: Partial<SourceState> = {}) {
  const state = aPanelState({ source: aSource(source) });
  const notify = vi.fn();
  return { state, notify, actions: refreshActions(state, notify) };
}

const wishes = () => send.mock.calls.map(([message]) => message);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the refresh button', () => {
  test('asks for the newest days whatever their age', async () => {
    const { actions, notify } = aReader({ lastSuccessAt: fridayNoon });
    actions.refresh();
    await settle();
    expect(wishes()).toEqual([expect.objectContaining({ days: [], force: true })]);
    expect(notify).not.toHaveBeenCalled();
  });

  test.each([
    ['2026-11-18', ['2026-11-18']],
    [friday, [friday]],
    ['2026-11-21', []],
  ])('asks for the picked day %s where the Hub can know it', async (day, days) => {
    const { actions, state } = aReader();
    state.place.value = { view: 'day', day, queries: {} };
    actions.refresh();
    await settle();
    expect(wishes()).toEqual([expect.objectContaining({ days, force: true })]);
  });

  test('says so when the worker cannot be reached', async () => {
    send.mockResolvedValue(undefined);
    const { actions, notify } = aReader();
    actions.refresh();
    await settle();
    expect(notify).toHaveBeenCalledExactlyOnceWith({ kind: 'refresh-unanswered' });
  });

  test('is content with an attempt that the database shows', async () => {
    send.mockImplementation(() => new Promise(() => {}));
    const { actions, state, notify } = aReader({ attemptAt: fridayNoon - 1 });
    actions.refresh();
    await settle();
    state.data.value = aPanelData({ source: aSource({ attemptAt: fridayNoon + 1 }) });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(wishes()).toHaveLength(1);
    expect(notify).not.toHaveBeenCalled();
  });

  test('joins an attempt that was under way before it was pressed, however slow the network', async () => {
    send.mockImplementation(() => new Promise(() => {}));
    const { actions, notify } = aReader({ attemptAt: fridayNoon - 4_000 });
    actions.refresh();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(wishes()).toHaveLength(1);
    expect(notify).not.toHaveBeenCalled();
  });

  test('is shown as busy from the press to the answer', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    send.mockReturnValueOnce(promise);
    const { actions, state } = aReader();
    actions.refresh();
    expect(state.asking.value).toBe(1);
    resolve({ done: true });
    await settle();
    expect(state.asking.value).toBe(0);
  });

  test('is not content with an attempt from before it was pressed that has ended', async () => {
    send.mockImplementation(() => new Promise(() => {}));
    const { actions, notify } = aReader({
      attemptAt: fridayNoon - 2,
      attemptEndedAt: fridayNoon - 1,
    });
    actions.refresh();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(wishes()).toHaveLength(3);
    expect(notify).toHaveBeenCalledExactlyOnceWith({ kind: 'refresh-unanswered' });
  });
});

test.each<[string, number | undefined, boolean]>([
  ['never checked', undefined, true],
  ['just checked', fridayNoon, false],
  ['as old as is allowed', fridayNoon - panelMaxAgeMs, false],
  ['older than that', fridayNoon - panelMaxAgeMs - 1, true],
  ['checked in the future, by a clock that was set back', fridayNoon + 1, true],
])('a panel opened on data %s refreshes: %o', async (_, lastSuccessAt, isOld) => {
  const { actions } = aReader(lastSuccessAt === undefined ? {} : { lastSuccessAt });
  actions.refreshIfOld();
  await settle();
  const wish = expect.objectContaining({ kind: 'refresh', days: [], force: false });
  expect(wishes()).toEqual(isOld ? [wish] : []);
});

test.each<[string, Partial<SourceState>, boolean]>([
  ['failed for want of a network', { problem: { kind: 'offline', at: fridayNoon } }, true],
  [
    'was told to wait, and is over',
    { problem: { kind: 'rate-limited', at: 0 }, limitedUntil: fridayNoon },
    true,
  ],
  [
    'was told to wait',
    { problem: { kind: 'rate-limited', at: 0 }, limitedUntil: fridayNoon + 1 },
    false,
  ],
])(
  'a panel opened after the last try %s refreshes though a check is fresh: %o',
  async (_, source, asks) => {
    const { actions } = aReader({ lastSuccessAt: fridayNoon, ...source });
    actions.refreshIfOld();
    await settle();
    expect(wishes()).toHaveLength(asks ? 1 : 0);
  },
);

test.each([
  [false, ['2026-11-18']],
  [true, []],
])(
  'a refresh of old data asks for the day on show where it is not stored: %o',
  async (dayIsStored, days) => {
    const state = aPanelState({ day: '2026-11-18', dayIsStored });
    state.place.value = { view: 'day', day: '2026-11-18', queries: {} };
    refreshActions(state, vi.fn()).refreshIfOld();
    await settle();
    expect(wishes()).toEqual([expect.objectContaining({ days, force: false })]);
  },
);

test.each<[string, Record<string, number>, boolean]>([
  ['was not read', {}, true],
  ['was just read', { '2026-11-18': fridayNoon - 1 }, false],
  ['was read long ago', { '2026-11-18': fridayNoon - panelMaxAgeMs - 1 }, true],
  ['was read in the future, by a clock that was set back', { '2026-11-18': fridayNoon + 1 }, true],
])('the day that the reader comes back to is asked for where it %s', async (_, checkedAt, asks) => {
  const { actions, state } = aReader({ checkedAt });
  state.place.value = { view: 'day', day: '2026-11-18', queries: {} };
  actions.visitShownDay();
  await settle();
  expect(wishes()).toEqual(asks ? [expect.objectContaining({ days: ['2026-11-18'] })] : []);
});

test.each([undefined, '2023-05-03', '2026-11-21'])(
  'coming back to no day, or to one that the Hub cannot know, asks for nothing: %s',
  async (day) => {
    const { actions, state } = aReader();
    state.place.value = { view: 'day', queries: {}, ...(day !== undefined && { day }) };
    actions.visitShownDay();
    await settle();
    expect(wishes()).toEqual([]);
  },
);

test('a day that was not fetched is asked for again at the next visit', async () => {
  const { actions } = aReader();
  actions.visitDay('2026-11-18');
  await settle();
  actions.visitDay('2026-11-18');
  await settle();
  expect(wishes()).toHaveLength(2);
});

test('a day is asked for once while it is being fetched', async () => {
  const { actions } = aReader();
  for (const day of ['2026-11-18', '2026-11-17', '2026-11-18']) actions.visitDay(day);
  await settle();
  expect(wishes()).toEqual([
    expect.objectContaining({ days: ['2026-11-18'], force: false }),
    expect.objectContaining({ days: ['2026-11-17'], force: false }),
  ]);
});

test.each([true, false])('papers are asked for once access was granted: %s', async (isGranted) => {
  const ask = vi
    .spyOn(fakeBrowser.permissions, 'request')
    .mockImplementation(async () => isGranted);
  const { actions } = aReader();
  actions.askPermission();
  await settle();
  expect(ask).toHaveBeenCalledExactlyOnceWith({ origins: [hubHost] });
  expect(wishes()).toHaveLength(isGranted ? 1 : 0);
});

describe('the death of the worker', () => {
  const checking = { attemptAt: fridayNoon - 1_000 };

  test('has another go on where one died in the midst of an attempt, once for many deaths', async () => {
    const { actions } = aReader(checking);
    actions.goOnAfterDeath();
    actions.goOnAfterDeath();
    await settle();
    expect(wishes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(wishes()).toEqual([expect.objectContaining({ days: [], force: false })]);
    actions.goOnAfterDeath();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(wishes()).toHaveLength(2);
  });

  test('wakes nobody where another has gone on by itself', async () => {
    const { actions, state } = aReader(checking);
    actions.goOnAfterDeath();
    state.data.value = aPanelData({ source: aSource({ ...checking, attemptEndedAt: fridayNoon }) });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(wishes()).toEqual([]);
  });
});
