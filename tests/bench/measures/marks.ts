import type { Page } from '@playwright/test';
import { withoutSecondCopy } from '../../e2e/harness/no-second-copy.ts';
import { fillUpTo, untilSettled, withBrowser } from '../bench-browser.ts';
import { type Measure, spreadOf, wordsOf } from '../measure.ts';

const runs = 60;
const stored = 50_000;
const many = 500;
const manyRuns = 9;
const restMs = 100;

/** Runs in the page: clicks the bookmark of a card and waits for the store's answer on the screen; milliseconds. */
export async function bookmark(index: number): Promise<number> {
  const button = document.querySelectorAll<HTMLElement>('article [aria-pressed]')[index];
  if (!button) throw new Error('There is no such card.');
  const before = button.getAttribute('aria-pressed');
  const { promise, resolve } = Promise.withResolvers<void>();
  const observer = new MutationObserver(() => {
    if (button.getAttribute('aria-pressed') !== before) resolve();
  });
  observer.observe(button, { attributes: true });
  const startedAt = performance.now();
  button.click();
  await promise;
  observer.disconnect();
  return performance.now() - startedAt;
}

/**
 * Runs in the page: writes so many marks into a database of its own as the browser alone does, with the disk’s own
 * acknowledgement; milliseconds.
 */
async function writeBare(count: number): Promise<number> {
  const opening = indexedDB.open('bare-marks');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onupgradeneeded = () => {
      const marks = opening.result.createObjectStore('marks', { keyPath: 'paperId' });
      for (const index of ['savedAt', 'revision']) marks.createIndex(index, index);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const startedAt = performance.now();
  const transaction = database.transaction('marks', 'readwrite', { durability: 'strict' });
  const marks = transaction.objectStore('marks');
  const revision = Date.now();
  for (let at = 0; at < count; at += 1) {
    marks.put({ paperId: `2601.${10_000 + at}`, savedAt: revision, seenAt: revision, revision });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  const took = performance.now() - startedAt;
  database.close();
  return took;
}

/** Runs in the page: makes `count` stored papers new. */
async function makeNew(count: number): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const range = IDBKeyRange.upperBound('2023-01-01');
  const papers = await settled(
    database.transaction('papers').objectStore('papers').index('day').getAll(range, count),
  );
  const transaction = database.transaction(['unseen', 'marks', 'tallies'], 'readwrite');
  transaction.objectStore('unseen').clear();
  transaction.objectStore('marks').clear();
  transaction.objectStore('tallies').clear();
  for (const { id, day } of papers) transaction.objectStore('unseen').put({ paperId: id, day });
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

/** Runs in the page: marks the list seen through the menu; milliseconds until the toast says so. */
async function markAllSeen(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  new MutationObserver((_, observer) => {
    if (!/\d+ papers marked seen/.test(document.body.textContent ?? '')) return;
    observer.disconnect();
    resolve();
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  const findChoice = () =>
    [...document.querySelectorAll<HTMLElement>('[popover] button')].find(
      ({ textContent }) => textContent === 'Mark this list as seen',
    );
  // What the menu offers is drawn when it is opened.
  document.querySelector<HTMLElement>('[popovertarget="more-menu"]')?.click();
  while (!findChoice()) await new Promise(requestAnimationFrame);
  const choice = findChoice();
  const startedAt = performance.now();
  choice?.click();
  await promise;
  return performance.now() - startedAt;
}

async function showManyNew(panel: Page): Promise<void> {
  await withoutSecondCopy(panel, () => panel.evaluate(makeNew, many));
  await panel.reload();
  await panel.locator('[data-view="new"]').dispatchEvent('click');
  await panel.waitForFunction(
    (count) => document.querySelector(`article[data-state~="new"][aria-setsize="${count}"]`),
    many,
  );
}

/** How long the user's marks take. */
export const marks: Measure = {
  title: `Marks, with ${stored} papers stored`,
  run: () =>
    withBrowser(async ({ paperboy }) => {
      await untilSettled(paperboy);
      const panel = await paperboy.openPanel();
      await panel.locator('article').first().waitFor();
      await fillUpTo(panel, stored);
      await panel.reload();
      await panel.locator('article').first().waitFor();
      const saves: number[] = [];
      const bareSaves: number[] = [];
      for (let run = -5; run < runs; run += 1) {
        const time = await panel.evaluate(bookmark, Math.abs(run) % 20);
        const bare = await panel.evaluate(writeBare, 1);
        if (run >= 0) {
          saves.push(time);
          bareSaves.push(bare);
        }
        // No reader clicks before the panel has come to rest.
        await panel.waitForTimeout(restMs);
      }
      const bulk: number[] = [];
      const bareBulk: number[] = [];
      for (let run = 0; run < manyRuns; run += 1) {
        await showManyNew(panel);
        await panel.waitForTimeout(restMs);
        bulk.push(await panel.evaluate(markAllSeen));
        await panel.waitForTimeout(restMs);
        bareBulk.push(await panel.evaluate(writeBare, many));
      }
      const [save, seen] = [spreadOf(saves), spreadOf(bulk)];
      const [bareSave, bareSeen] = [spreadOf(bareSaves), spreadOf(bareBulk)];
      return [
        {
          id: 'save-p95',
          title: 'bookmark clicked → stored and shown, p95',
          value: save.p95,
          unit: 'ms',
          note: `${wordsOf(save)}; one row written by the browser alone: ${wordsOf(bareSave)}`,
        },
        {
          id: 'seen-500',
          title: `${many} papers marked seen at once → stored and said`,
          value: seen.median,
          unit: 'ms',
          note: `${wordsOf(seen)}; as many rows written by the browser alone: ${wordsOf(bareSeen)}`,
        },
      ];
    }),
};
