import type { Page } from '@playwright/test';
import {
  type FeedDay,
  firstFeedDay,
  isWeekend,
  latestFeedDay,
  previousFeedDay,
} from '../../../papers/feed-day.ts';
import type { PaperboyChromium } from './chromium.ts';

/** The latest Friday: the real payloads end on one, so nothing of them lies in the future. */
export function latestFriday(): FeedDay {
  let day = latestFeedDay(Date.now());
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 5) day = previousFeedDay(day);
  return day;
}

/** Runs in a page: lets history begin with the feed itself, as a reader who searches further back would. */
async function lowerFloor(floorDay: FeedDay): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const store = database.transaction('sources', 'readwrite').objectStore('sources');
  await settled(store.put({ ...(await settled(store.get('daily-papers'))), floorDay }));
  database.close();
}

/** Has the worker read every day; the Sundays of the feed's first year have to be asked for. Returns seconds. */
export async function readHistory(
  paperboy: PaperboyChromium,
  panel: Page,
  days: readonly FeedDay[],
): Promise<number> {
  await panel.evaluate(lowerFloor, firstFeedDay);
  const startedAt = Date.now();
  const weekends = days.filter(isWeekend);
  for (let at = 0; at <= weekends.length; at += 20) {
    const asked = weekends.slice(at, at + 20);
    const wake = { kind: 'refresh', id: crypto.randomUUID(), days: asked, force: true };
    await panel.evaluate((request) => chrome.runtime.sendMessage(request), wake);
  }
  for (let missing = days.length; missing > 0; ) {
    const stored = new Set((await paperboy.rows('days', panel)).map(({ day }) => day));
    missing = days.filter((day) => !stored.has(day)).length;
    await panel.waitForTimeout(250);
  }
  return (Date.now() - startedAt) / 1000;
}
