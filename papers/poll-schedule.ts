import { mayHavePapers } from './feed-day.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const busyMs = 30 * minuteMs;
const quietMs = 180 * minuteMs;
/** Papers arrive between these minutes of a UTC day: 98 % of them (hub-contract §2.2). */
const busyFrom = 90;
const busyTo = 16 * 60;

/** Data older than this is refreshed when a panel opens. */
export const panelMaxAgeMs = 15 * minuteMs;

function minuteOfDay(now: number): number {
  return Math.floor((now % dayMs) / minuteMs);
}

function isFeedDate(now: number): boolean {
  return mayHavePapers(new Date(now).toISOString().slice(0, 10));
}

function isBusy(now: number): boolean {
  const minute = minuteOfDay(now);
  return isFeedDate(now) && minute >= busyFrom && minute < busyTo;
}

/** The beginning (epoch ms) of the next hours in which papers arrive. */
function nextBusyStart(now: number): number {
  let start = now - (now % dayMs) + busyFrom * minuteMs;
  while (start <= now || !isFeedDate(start)) start += dayMs;
  return start;
}

/**
 * When to look next (epoch ms): every 30 minutes while papers arrive, every 3 hours otherwise, ± 20 % by `seed`
 * (in [0, 1), one per install, so that installs do not ask all at once).
 */
export function nextPollAt(now: number, seed: number): number {
  const spread = 0.8 + 0.4 * seed;
  if (isBusy(now)) return now + busyMs * spread;
  return Math.min(now + quietMs * spread, nextBusyStart(now) + busyMs * seed);
}
