import { liveQuery } from 'dexie';
import { isStorageError } from './storage-error.ts';

/** A running watch over the store. */
export interface Watch {
  /** Asks again at once, e.g. after a worker died between its commit and the news of it. */
  again: () => void;
  stop: () => void;
}

/** So long after an error the store is asked again: it tells nobody when it works. */
const retryMs = 2_000;

/**
 * Answers a question again whenever what it read has changed, in any window or the worker. Answers arrive in
 * order; an error, of the store or of who takes the answer, is handed over and the watch goes on.
 */
export function watch<Answer>(
  ask: () => Promise<Answer>,
  onAnswer: (answer: Answer) => void,
  onError: (error: unknown) => void,
): Watch {
  const take = (answer: Answer) => {
    try {
      onAnswer(answer);
    } catch (error) {
      onError(error);
    }
  };
  // Async itself: Dexie follows what is read behind an `await` only where the query is an async function. Errors are
  // caught here, for Dexie keeps those of a closed database and of an aborted transaction to itself.
  const askSafely = async () => {
    try {
      return { answer: await ask() };
    } catch (error) {
      return { error };
    }
  };
  let retry: ReturnType<typeof setTimeout> | undefined;
  const subscribe = () =>
    liveQuery(async () => await askSafely()).subscribe((outcome) => {
      if ('answer' in outcome) {
        take(outcome.answer);
        return;
      }
      onError(outcome.error);
      clearTimeout(retry);
      if (isStorageError(outcome.error)) retry = setTimeout(again, retryMs);
    });
  let subscription = subscribe();
  const stop = () => {
    clearTimeout(retry);
    subscription.unsubscribe();
  };
  const again = () => {
    stop();
    subscription = subscribe();
  };
  return { again, stop };
}
