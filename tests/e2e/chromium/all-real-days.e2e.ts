import type { Page } from '@playwright/test';
import {
  firstFeedDay,
  isWeekend,
  latestFeedDay,
  previousFeedDay,
} from '../../../papers/feed-day.ts';
import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';
import type { PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

/** Lets history begin with the feed itself, as a reader who searches further back would. */
async function lowerFloor(floorDay: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const store = database.transaction('sources', 'readwrite').objectStore('sources');
  await settled(store.put({ ...(await settled(store.get('daily-papers'))), floorDay }));
  database.close();
}

/** Forgets that the days were ever read, but none of their papers. */
async function forgetDays(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('paperboy');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('days', 'readwrite');
  transaction.objectStore('days').clear();
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

/** Has every day read; the Sundays of the feed's first year have to be asked for. Returns seconds. */
async function readAll(paperboy: PaperboyChromium, panel: Page, days: string[]): Promise<number> {
  const startedAt = Date.now();
  const weekends = days.filter(isWeekend);
  for (let at = 0; at <= weekends.length; at += 20) {
    const asked = weekends.slice(at, at + 20);
    const wake = { kind: 'refresh', id: crypto.randomUUID(), days: asked, force: true };
    await panel.evaluate((request) => chrome.runtime.sendMessage(request), wake);
  }
  await expect
    .poll(
      async () => {
        const stored = new Set((await paperboy.rows('days', panel)).map(({ day }) => day));
        return days.filter((day) => !stored.has(day)).length;
      },
      { timeout: 150_000, intervals: [500] },
    )
    .toBe(0);
  await untilSettled(paperboy);
  return (Date.now() - startedAt) / 1000;
}

/** The latest Friday: the data end on one, so nothing of them lies in the future. */
function latestFriday(): string {
  let day = latestFeedDay(Date.now());
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 5) day = previousFeedDay(day);
  return day;
}

const folder = hubDataFolder();
if (!folder) console.info('Real payloads are not here: the test on all of them does not run.');
else {
  const real = folderCorpus(folder, { latest: latestFriday() });
  const days = real.days();
  const listed = days.flatMap((day) => real.day(day));
  const ids = new Set(listed.map(({ paper }) => paper.id));

  test.describe('all real days', () => {
    test.use({ hubSettings: { corpus: real, rateLimit: false, etag: false } });
    test.setTimeout(400_000);

    test('every paper of every real day is stored, and reading them again writes nothing', async ({
      panel,
      paperboy,
    }) => {
      await untilSettled(paperboy);
      await panel.evaluate(lowerFloor, firstFeedDay);
      const seconds = await readAll(paperboy, panel, days);
      const papers = await paperboy.rows('papers', panel);
      const [source] = await paperboy.rows('sources', panel);
      console.info(
        `${days.length} days, ${listed.length} items, ${papers.length} papers in ${seconds} s`,
      );
      expect(papers).toHaveLength(ids.size);
      expect(source).toMatchObject({ badItems: 0, failures: 0 });
      expect(source?.problem).toBeUndefined();

      await panel.evaluate(forgetDays);
      const secondsAgain = await readAll(paperboy, panel, days);
      const after = await paperboy.rows('papers', panel);
      const before = new Map(papers.map((paper) => [paper.id, JSON.stringify(paper)]));
      const changed = after.filter((paper) => before.get(paper.id) !== JSON.stringify(paper));
      console.info(`the same again: ${changed.length} rows changed, in ${secondsAgain} s`);
      expect(changed).toEqual([]);
      expect(after).toHaveLength(papers.length);
    });
  });
}
