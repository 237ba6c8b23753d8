import type { HistoryProgress } from '../../papers/history.ts';

/**
 * Has history go on while the panel is open: the worker reads for a few seconds at a time, and an alarm of its own rings
 * no sooner than after half a minute. Returns what takes the progress, each time it changes. `ask` asks the worker for a
 * refresh, never rejects, and is settled once that has ended; it is asked again while that brings days.
 */
export function followHistory(
  ask: () => Promise<unknown>,
  now: () => number = Date.now,
): (progress: HistoryProgress | undefined) => void {
  let latest: HistoryProgress | undefined;
  let asked: HistoryProgress | undefined;
  let isAsking = false;

  const goOn = async () => {
    if (isAsking || !latest || latest.isDone || latest.isPaused) return;
    if (latest.waitsUntil !== undefined && latest.waitsUntil > now()) return;
    if (asked && latest.floor === asked.floor && latest.days <= asked.days) return;
    asked = latest;
    isAsking = true;
    await ask();
    isAsking = false;
    goOn();
  };

  return (progress) => {
    // A pause, and a wait for the Hub, end what was asked for before them.
    if (progress?.isPaused || progress?.waitsUntil !== undefined) asked = undefined;
    latest = progress;
    goOn();
  };
}
