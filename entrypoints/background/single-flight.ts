import type { FeedDay } from '../../papers/feed-day.ts';
import type { RefreshResult, Wish } from './refresh.ts';

interface Flight {
  days: Set<FeedDay>;
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
    const days = new Set(wish.days);
    const result = first.result
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return start({ ...wish, days: [...days] }).result;
      });
    return { days, result };
  }

  return (wish) => {
    if (!running) return start(wish).result;
    const { days } = running;
    if (wish.days.every((day) => days.has(day))) return running.result;
    if (waiting) for (const day of wish.days) waiting.days.add(day);
    waiting ??= follow(running, wish);
    return waiting.result;
  };
}
