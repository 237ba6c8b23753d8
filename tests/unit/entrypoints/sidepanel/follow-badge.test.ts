import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { withBadgeOf } from '../../../../entrypoints/sidepanel/follow-badge.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { anEmptyDatabase, friday } from '../../../fixtures/factories.ts';

let db: PaperboyDatabase;
let painted: string[];
const connect = vi.fn();

beforeEach(() => {
  db = anEmptyDatabase();
  painted = [];
  connect.mockReset();
  vi.stubGlobal('navigator', {
    ...navigator,
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  });
  vi.spyOn(browser.runtime, 'connect').mockImplementation(connect);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation((async ({
    text,
  }: {
    text: string;
  }) => {
    painted.push(text);
  }) as never);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const arrive = (paperId: string) => db.unseen.add({ paperId, day: friday });
const leave = () => window.dispatchEvent(new Event('pagehide'));

test('an act is acknowledged with what came of it, and the badge follows', async () => {
  const act = withBadgeOf(db)(arrive);
  expect(await act('2611.00001')).toBe('2611.00001');
  await eventually(() => expect(painted).toEqual(['1']));
});

test('what an act throws reaches the reader, and the badge follows what was stored', async () => {
  const act = withBadgeOf(db)(async () => {
    await arrive('2611.00001');
    throw new Error('no room');
  });
  await expect(act()).rejects.toThrow('no room');
  await eventually(() => expect(painted).toEqual(['1']));
});

test('the second copy follows where the badge cannot be painted, and does not wait for it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { promise, reject } = Promise.withResolvers<void>();
  const paint = vi.spyOn(browser.action, 'setBadgeText');
  paint.mockImplementation((() => promise) as never);
  const followCopy = vi.fn(async () => {});
  const prepare = vi.fn();
  const acting = withBadgeOf(db, { prepare, follow: followCopy })(arrive)('2611.00001');
  expect(prepare).toHaveBeenCalledTimes(1);
  expect(followCopy).not.toHaveBeenCalled();
  await acting;
  await eventually(() => expect(followCopy).toHaveBeenCalledTimes(1));
  await eventually(() => expect(paint).toHaveBeenCalled());
  reject(new Error('no badge'));
  await eventually(() =>
    expect(console.error).toHaveBeenCalledExactlyOnceWith('Paperboy:', new Error('no badge')),
  );
});

test('the badge follows where the second copy cannot be written', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const followCopy = () => Promise.reject(new Error('no copy'));
  await withBadgeOf(db, { prepare: () => {}, follow: followCopy })(arrive)('2611.00001');
  await eventually(() => expect(painted).toEqual(['1']));
});

test('a page that goes away in the midst of an act calls for the worker; one that is idle does not', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const act = withBadgeOf(db)(() => promise);
  leave();
  expect(connect).not.toHaveBeenCalled();
  const acting = act();
  leave();
  expect(connect).toHaveBeenCalledTimes(1);
  resolve();
  await acting;
  await eventually(() => expect(painted.length).toBe(1));
  await eventually(() => {
    connect.mockClear();
    leave();
    expect(connect).not.toHaveBeenCalled();
  });
});

test('a badge that cannot be painted is told on the console, and costs no act', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.action, 'setBadgeText').mockRejectedValue(new Error('no toolbar'));
  expect(await withBadgeOf(db)(arrive)('2611.00001')).toBe('2611.00001');
  await eventually(() => expect(told).toHaveBeenCalledTimes(1));
});
