import type { FeedDay } from '../../papers/feed-day.ts';
import type { RefreshResult, Wish } from './refresh.ts';

interface Flight {
  days: Set<FeedDay>;
  force: boolean;
  trending: boolean;
  hasBegun: boolean;
  /** Somebody waits for the run that follows. */
  isOvertaken: boolean;
  result: Promise<RefreshResult>;
}

function wishOf(flight: Omit<Flight, 'result'>): Wish {
  const { days, force, trending } = flight;
  return {
    days: [...days],
    force,
    ...(trending && { trending }),
    isOvertaken: () => flight.isOvertaken,
  };
}

/**
 * Lets one refresh run at a time. A wish joins the run that covers it, or that has not begun; others are gathered into
 * one that follows. Whoever asks for the last days to be read anew need not wait for the history: the run gives way.
 * The Web Lock holds against a second worker, and is released by the browser when its holder dies.
 */
export function singleFlight(
  run: (wish: Wish) => Promise<RefreshResult>,
): (wish: Wish) => Promise<RefreshResult> {
  let running: Flight | undefined;
  let waiting: Flight | undefined;

  async function begin(flight: Omit<Flight, 'result'>): Promise<RefreshResult> {
    // What is wished in one tick makes one run, however soon the lock is there.
    await Promise.resolve();
    flight.hasBegun = true;
    return await run(wishOf(flight));
  }

  function start({ days, force, trending }: Wish): Flight {
    const first = {
      days: new Set(days),
      force,
      trending: trending === true,
      hasBegun: false,
      isOvertaken: false,
    };
    const flight: Flight = Object.assign(first, {
      result: navigator.locks
        .request('paperboy-refresh', () => begin(first))
        .finally(() => {
          if (running === flight) running = undefined;
        }),
    });
    running = flight;
    return flight;
  }

  function follow(first: Flight): Flight {
    const flight: Flight = {
      days: new Set(),
      force: false,
      trending: false,
      hasBegun: false,
      isOvertaken: false,
      result: first.result
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return start(wishOf(flight)).result;
        }),
    };
    return flight;
  }

  function join(flight: Flight, wish: Wish): Promise<RefreshResult> {
    for (const day of wish.days) flight.days.add(day);
    flight.force ||= wish.force;
    flight.trending ||= wish.trending === true;
    return flight.result;
  }

  return (wish) => {
    if (!running) return start(wish).result;
    const { days, force, trending, hasBegun } = running;
    const isCovered =
      wish.days.every((day) => days.has(day)) &&
      (force || !wish.force) &&
      (trending || !wish.trending);
    if (!hasBegun || isCovered) return join(running, wish);
    running.isOvertaken ||= wish.force;
    waiting ??= follow(running);
    return join(waiting, wish);
  };
}
