import type { Page } from '@playwright/test';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { previewText } from '../harness/import-page.ts';
import { withoutSecondCopy } from '../harness/no-second-copy.ts';
import { openSettings } from '../harness/settings-page.ts';

/** Of one import, evenly spread over its time; the gate has time for some, `npm run kills:import` for one each 2 ms. */
const kills = Number(process.env.PAPERBOY_IMPORT_KILLS ?? 4);
const ids = Array.from({ length: 1_000 }, (_, at) => `2401.${10_000 + at}`);

/** Runs in the settings page: imports what was looked at. Milliseconds until it is said to be done. */
async function importNow(): Promise<number> {
  const button = document.querySelector<HTMLButtonElement>('[data-preview] button');
  const { promise, resolve } = Promise.withResolvers<number>();
  const startedAt = performance.now();
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-done]')) return;
    observer.disconnect();
    resolve(performance.now() - startedAt);
  }).observe(document.body, { childList: true, subtree: true });
  button?.click();
  return await promise;
}

/** Runs in a page: no mark was ever made. */
async function forgetMarks(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open('paperboy');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const tables = ['marks', 'tallies'];
    const transaction = database.transaction(tables, 'readwrite');
    for (const table of tables) transaction.objectStore(table).clear();
    transaction.oncomplete = () => {
      database.close();
      resolve();
    };
  };
  await promise;
}

/** Ends the process that all pages of the extension share, its worker’s too. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

test('an import whose page dies at any moment is there whole or not at all', async ({
  panel,
  paperboy,
}) => {
  test.setTimeout(60_000 + kills * 10_000);
  await untilSettled(paperboy);
  const begin = async () => {
    const from = await paperboy.openPanel();
    const page = await openSettings(from);
    await from.close();
    await withoutSecondCopy(page, () => page.evaluate(forgetMarks));
    await previewText(page, ids.join('\n'));
    return page;
  };
  await panel.close();
  const whole = await begin();
  const durationMs = await whole.evaluate(importNow);
  await crash(whole);

  const found = { all: 0, none: 0, acked: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const page = await begin();
    let isAcked = false;
    page.evaluate(importNow).then(
      () => {
        isAcked = true;
      },
      () => {},
    );
    // The last fall behind the end.
    const ms = (durationMs * 1.5 * kill) / Math.max(1, kills - 1);
    await new Promise((resolve) => setTimeout(resolve, ms));
    const wasAcked = isAcked;
    await crash(page);
    const after = await paperboy.openPanel();
    const marks = (await paperboy.rows('marks', after)).filter(
      ({ paperId }) => typeof paperId === 'string' && paperId.startsWith('2401.1'),
    );
    await after.close();
    expect([0, ids.length], `kill ${kill}, after ${ms.toFixed(0)} ms`).toContain(marks.length);
    if (wasAcked) expect(marks.length, `kill ${kill}`).toBe(ids.length);
    found[marks.length === 0 ? 'none' : 'all'] += 1;
    if (wasAcked) found.acked += 1;
  }
  console.log(
    `killed-import: kills=${kills} all=${found.all} none=${found.none} acked=${found.acked} half=0 lost=0 duration=${durationMs.toFixed(0)} ms`,
  );
  expect(Math.min(found.all, found.none)).toBeGreaterThan(0);
});
