import type { FeedDay } from '../../papers/feed-day.ts';
import type { RefreshResult, Wish } from './refresh.ts';

/** What is wished of one run, gathered until it begins. */
interface Gathered {
  days: Set<FeedDay>;
  force: boolean;
  trending: boolean;
}

interface Flight {
  wanted: Gathered;
  hasBegun: boolean;
  /** Somebody waits for the run that follows. */
  isOvertaken: boolean;
  result: Promise<RefreshResult>;
}

function nothing(): Gathered {
  return { days: new Set(), force: false, trending: false };
}

function gather(wanted: Gathered, wish: Wish): void {
  for (const day of wish.days) wanted.days.add(day);
  wanted.force ||= wish.force;
  wanted.trending ||= wish.trending === true;
}

function covers({ days, force, trending }: Gathered, wish: Wish): boolean {
  return (
    wish.days.every((day) => days.has(day)) &&
    (force || !wish.force) &&
    (trending || !wish.trending)
  );
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
  let waiting: Pick<Flight, 'wanted' | 'result'> | undefined;

  async function begin(flight: Omit<Flight, 'result'>): Promise<RefreshResult> {
    // What is wished in one tick makes one run, however soon the lock is there.
    await Promise.resolve();
    flight.hasBegun = true;
    const { days, force, trending } = flight.wanted;
    return await run({
      days: [...days],
      force,
      ...(trending && { trending }),
      isOvertaken: () => flight.isOvertaken,
    });
  }

  function start(wanted: Gathered): Flight {
    const begun = { wanted, hasBegun: false, isOvertaken: false };
    const result = navigator.locks
      .request('paperboy-refresh', () => begin(begun))
      .finally(() => {
        if (running === flight) running = undefined;
      });
    const flight = Object.assign(begun, { result });
    running = flight;
    return flight;
  }

  function follow(first: Flight) {
    const wanted = nothing();
    const result = first.result
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return start(wanted).result;
      });
    return { wanted, result };
  }

  /** The run that the wish is one of; it may have to be the next one. */
  function runFor(wish: Wish): Pick<Flight, 'wanted' | 'result'> {
    if (!running) return start(nothing());
    if (!running.hasBegun || covers(running.wanted, wish)) return running;
    running.isOvertaken ||= wish.force;
    waiting ??= follow(running);
    return waiting;
  }

  return (wish) => {
    const { wanted, result } = runFor(wish);
    // Before it begins, or where it has all of it already.
    gather(wanted, wish);
    return result;
  };
}
