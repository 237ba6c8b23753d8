import type { FeedDay } from '../../papers/feed-day.ts';
import type { RefreshResult, Wish } from './refresh.ts';

interface Flight {
  days: Set<FeedDay>;
  force: boolean;
  trending: boolean;
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
      trending: wish.trending === true,
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
      trending: wish.trending === true,
      result: first.result
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          const { days, force, trending } = flight;
          return start({ days: [...days], force, ...(trending && { trending }) }).result;
        }),
    };
    return flight;
  }

  return (wish) => {
    if (!running) return start(wish).result;
    const { days, trending } = running;
    const isCovered = wish.days.every((day) => days.has(day)) && (trending || !wish.trending);
    if (isCovered) return running.result;
    waiting ??= follow(running, wish);
    for (const day of wish.days) waiting.days.add(day);
    waiting.force ||= wish.force;
    waiting.trending ||= wish.trending === true;
    return waiting.result;
  };
}
