import { browser } from 'wxt/browser';
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

/** Creates the alarm where it is missing; an existing one stays as it is, for creating it anew would push it back. */
export async function ensureAlarm(db: PaperboyDatabase): Promise<void> {
  const existing = await browser.alarms.get(refreshAlarm);
  if (existing) return;
  const { nextRefreshAt } = await readSource(db);
  await setAlarm(nextRefreshAt ?? Date.now() + fallbackMinutes * 60_000);
}

/** Sets the alarm to the time that the last refresh has chosen. */
export async function scheduleNext(db: PaperboyDatabase): Promise<void> {
  const { nextRefreshAt } = await readSource(db);
  if (nextRefreshAt === undefined) return;
  const existing = await browser.alarms.get(refreshAlarm);
  if (existing && Math.abs(existing.scheduledTime - nextRefreshAt) < 1000) return;
  await setAlarm(nextRefreshAt);
}
