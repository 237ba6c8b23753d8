import type { FeedDay } from '../../papers/feed-day.ts';
import type { RefreshResult, Wish } from './refresh.ts';

interface Flight {
  days: Set<FeedDay>;
  force: boolean;
  result: Promise<RefreshResult>;
}

/**
 * Lets one refresh run at a time: a wish that the running one covers joins it, others are gathered into one that
 * follows. The Web Lock holds against a second worker, and is released by the browser when its holder dies.
 */
export function singleFlight(
  run: (wish: Wish) => Promise<RefreshResult>,
): (wish: Wish) => Promise<RefreshResult> {
  let running: Flight | undefined;
  let waiting: Flight | undefined;

  function start(wish: Wish): Flight {
    const flight: Flight = {
      days: new Set(wish.days),
      force: wish.force,
      result: navigator.locks
        .request('paperboy-refresh', () => run(wish))
        .finally(() => {
          if (running === flight) running = undefined;
        }),
    };
    running = flight;
    return flight;
  }

  function follow(first: Flight, wish: Wish): Flight {
    const flight: Flight = {
      days: new Set(wish.days),
      force: wish.force,
      result: first.result
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return start({ days: [...flight.days], force: flight.force }).result;
        }),
    };
    return flight;
  }

  return (wish) => {
    if (!running) return start(wish).result;
    const { days } = running;
    if (wish.days.every((day) => days.has(day))) return running.result;
    waiting ??= follow(running, wish);
    for (const day of wish.days) waiting.days.add(day);
    waiting.force ||= wish.force;
    return waiting.result;
  };
}
