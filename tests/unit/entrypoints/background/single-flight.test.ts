// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import type { RefreshResult, Wish } from '../../../../entrypoints/background/refresh.ts';
import { singleFlight } from '../../../../entrypoints/background/single-flight.ts';
import { eventually } from '../../../fixtures/eventually.ts';

const result: RefreshResult = { arrived: 0, written: 0, hasMore: false };
const wish = (days: string[] = [], force = false): Wish => ({ days, force });

/** Runs that end when they are told to; how many ran at the same time is counted. */
function aRunway() {
  const landings: ((error?: Error) => void)[] = [];
  let inFlight = 0;
  const most = { inFlight: 0 };
  const run = vi.fn(async (_wish: Wish) => {
    inFlight += 1;
    most.inFlight = Math.max(most.inFlight, inFlight);
    const { promise, resolve, reject } = Promise.withResolvers<RefreshResult>();
    landings.push((error) => (error ? reject(error) : resolve(result)));
    return await promise.finally(() => {
      inFlight -= 1;
    });
  });
  const land = async (error?: Error) => {
    await eventually(() => expect(landings.length).toBeGreaterThan(0));
    landings.shift()?.(error);
  };
  const wishes = () =>
    run.mock.calls.map(([{ days, force, trending }]) => ({
      days,
      force,
      ...(trending && { trending }),
    }));
  const isOvertaken = () => run.mock.calls.at(-1)?.[0].isOvertaken?.();
  const begun = (runs: number) => eventually(() => expect(run).toHaveBeenCalledTimes(runs));
  return { run, land, most, wishes, isOvertaken, begun };
}

describe('one refresh at a time', () => {
  test('an alarm, two panels, a button and the start make one run', async () => {
    const { run, land, wishes } = aRunway();
    const fly = singleFlight(run);
    const all = [wish(), wish(), wish([], true), wish(), wish()].map(fly);
    await land();
    expect(await Promise.all(all)).toEqual(Array(5).fill(result));
    expect(wishes()).toEqual([wish([], true)]);
  });

  test('the button does not join a run that goes on with history: it gives way, and the last days are read anew', async () => {
    const { run, land, most, wishes, isOvertaken, begun } = aRunway();
    const fly = singleFlight(run);
    const first = fly(wish());
    await begun(1);
    expect(isOvertaken()).toBe(false);
    const pressed = [fly(wish([], true)), fly(wish([], true))];
    expect(isOvertaken()).toBe(true);
    await land();
    await first;
    await begun(2);
    expect(isOvertaken()).toBe(false);
    pressed.push(fly(wish([], true)), fly(wish()));
    await land();
    await Promise.all(pressed);
    expect(wishes()).toEqual([wish(), wish([], true)]);
    expect(most.inFlight).toBe(1);
  });

  test('a wish for days that the running one reads joins it', async () => {
    const { run, land, wishes } = aRunway();
    const fly = singleFlight(run);
    const all = [fly(wish(['2026-11-18', '2026-11-17'])), fly(wish(['2026-11-17']))];
    await land();
    await Promise.all(all);
    expect(wishes().length).toBe(1);
  });

  test('wishes for other days are gathered into one run that follows', async () => {
    const { run, land, most, wishes, begun } = aRunway();
    const fly = singleFlight(run);
    const first = fly(wish());
    await begun(1);
    const others = [
      fly(wish(['2026-11-18'])),
      fly(wish(['2026-11-17'], true)),
      fly(wish(['2026-11-18'])),
    ];
    await land();
    await first;
    await land();
    await Promise.all(others);
    expect(wishes()).toEqual([wish(), wish(['2026-11-18', '2026-11-17'], true)]);
    expect(most.inFlight).toBe(1);
  });

  test('a wish to see what is trending joins only a run that reads it', async () => {
    const { run, land, wishes, begun } = aRunway();
    const fly = singleFlight(run);
    const trending = { ...wish(), trending: true };
    const first = fly(wish());
    await begun(1);
    const others = [fly(trending), fly(wish(['2026-11-18'])), fly(trending)];
    await land();
    await first;
    await begun(2);
    others.push(fly(trending), fly(wish()));
    await land();
    await Promise.all(others);
    expect(wishes()).toEqual([wish(), { ...wish(['2026-11-18']), trending: true }]);
  });

  test('a run that follows can be joined and followed in turn', async () => {
    const { run, land, most, wishes, begun } = aRunway();
    const fly = singleFlight(run);
    const first = fly(wish());
    await begun(1);
    const second = fly(wish(['2026-11-18']));
    await land();
    await first;
    await begun(2);
    const third = [fly(wish(['2026-11-18'])), fly(wish(['2026-11-17']))];
    await land();
    await second;
    await land();
    await Promise.all(third);
    expect(wishes()).toEqual([wish(), wish(['2026-11-18']), wish(['2026-11-17'])]);
    expect(most.inFlight).toBe(1);
  });

  test('a run that fails tells those who wait for it, and stands in nobody’s way', async () => {
    const { run, land, wishes, begun } = aRunway();
    const fly = singleFlight(run);
    const failing = [fly(wish()), fly(wish())].map((flight) =>
      flight.catch((error: unknown) => error),
    );
    await begun(1);
    const following = fly(wish(['2026-11-18']));
    await land(new Error('lost'));
    expect(await Promise.all(failing)).toEqual([new Error('lost'), new Error('lost')]);
    await land();
    expect(await following).toBe(result);
    const next = fly(wish());
    await land();
    expect(await next).toBe(result);
    expect(wishes().length).toBe(3);
  });

  test('a second worker waits for the first, and goes on once that one is gone', async () => {
    const { run, land, most } = aRunway();
    const [mine, theirs] = [singleFlight(run), singleFlight(run)];
    const both = [mine(wish()), theirs(wish())];
    await land();
    await land();
    await Promise.all(both);
    expect(run).toHaveBeenCalledTimes(2);
    expect(most.inFlight).toBe(1);
  });
});
