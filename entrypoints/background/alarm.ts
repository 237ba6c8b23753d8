import { browser } from 'wxt/browser';
import { isFarOff } from '../../papers/far-off.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { readSource } from '../../storage/sources.ts';

/** The polling alarm's name. */
export const refreshAlarm = 'refresh';

/** Rings again by itself, should a worker die before it has set the next time. */
const fallbackMinutes = 30;

async function setAlarm(when: number): Promise<void> {
  const soonest = Date.now() + 1000;
  await browser.alarms.create(refreshAlarm, {
    when: Math.max(when, soonest),
    periodInMinutes: fallbackMinutes,
  });
}

/**
 * Creates the alarm where it is missing; an existing one stays as it is, for creating it anew would push it back. Only
 * one that a clock since set back has put years ahead is replaced.
 */
export async function ensureAlarm(db: PaperboyDatabase): Promise<void> {
  const now = Date.now();
  const existing = await browser.alarms.get(refreshAlarm);
  if (existing && !isFarOff(existing.scheduledTime, now)) return;
  const { nextRefreshAt } = await readSource(db);
  const isKnown = nextRefreshAt !== undefined && !isFarOff(nextRefreshAt, now);
  await setAlarm(isKnown ? nextRefreshAt : now + fallbackMinutes * 60_000);
}

/** True where the last refresh has chosen a time that has come, or one that no clock can be right about. */
export async function isRefreshDue(db: PaperboyDatabase): Promise<boolean> {
  const now = Date.now();
  const { nextRefreshAt = now } = await readSource(db);
  return nextRefreshAt <= now || isFarOff(nextRefreshAt, now);
}

/** Sets the alarm to the time that the last refresh has chosen. */
export async function scheduleNext(db: PaperboyDatabase): Promise<void> {
  const { nextRefreshAt } = await readSource(db);
  if (nextRefreshAt === undefined) return;
  const existing = await browser.alarms.get(refreshAlarm);
  if (existing && Math.abs(existing.scheduledTime - nextRefreshAt) < 1000) return;
  await setAlarm(nextRefreshAt);
}
