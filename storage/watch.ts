import { liveQuery } from 'dexie';

/** A running watch over the store. */
export interface Watch {
  /** Asks again at once, e.g. after a worker died between its commit and the news of it. */
  again: () => void;
  stop: () => void;
}

/**
 * Answers a question again whenever what it read has changed, in any window or the worker. Answers arrive in
 * order; an error is handed over and the watch goes on with the next `again`.
 */
export function watch<Answer>(
  ask: () => Promise<Answer>,
  onAnswer: (answer: Answer) => void,
  onError: (error: unknown) => void,
): Watch {
  // Async itself: Dexie follows what is read behind an `await` only where the query is an async function.
  const subscribe = () =>
    liveQuery(async () => await ask()).subscribe({ next: onAnswer, error: onError });
  let subscription = subscribe();
  return {
    again: () => {
      subscription.unsubscribe();
      subscription = subscribe();
    },
    stop: () => subscription.unsubscribe(),
  };
}
