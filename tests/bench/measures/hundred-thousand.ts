import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { latestFeedDay } from '../../../papers/feed-day.ts';
import { launchChromium, type PaperboyChromium } from '../../e2e/harness/chromium.ts';
import { withoutSecondCopy } from '../../e2e/harness/no-second-copy.ts';
import { withProfile } from '../../e2e/harness/restart.ts';
import { openSettings } from '../../e2e/harness/settings-page.ts';
import { startHub } from '../../hub/hub.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { untilSettled } from '../bench-browser.ts';
import { manyPapers, putPapers } from '../many-papers.ts';
import { type Measure, spreadOf, wordsOf } from '../measure.ts';
import { bookmark } from './marks.ts';

const stored = 100_000;
const kept = 10_000;
const starts = 5;
/** Of the sixty calendar days that the Hub has. */
const days = 35;
const saves = 60;
const restMs = 100;

/** Runs in a page: saves stored papers, with tags and a note each, as a reader of many years has. */
async function keepMany(count: number): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const papers = await settled(database.transaction('papers').objectStore('papers').getAll());
  const step = Math.floor(papers.length / count);
  const transaction = database.transaction(['marks', 'tallies'], 'readwrite');
  transaction.objectStore('marks').clear();
  transaction.objectStore('tallies').clear();
  for (let at = 0; at < count; at += 1) {
    const { id, title } = papers[at * step];
    transaction.objectStore('marks').put({
      paperId: id,
      savedAt: 1_600_000_000_000 + at * 60_000,
      readAt: 1_600_000_000_000 + at * 60_000,
      tags: [`tag ${at % 40}`, 'to cite'],
      note: `On *${title}*: read again.`,
      status: at % 3 === 0 ? 'done' : 'reading',
    });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Runs in the panel: goes to the day before; milliseconds until its list was painted. */
async function dayBefore(): Promise<number> {
  const first = () => document.querySelector('[role=feed] article')?.getAttribute('data-paper-id');
  const before = first();
  const { promise, resolve } = Promise.withResolvers<void>();
  const observer = new MutationObserver(() => {
    if (first() === before || first() === undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(resolve));
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  const startedAt = performance.now();
  document.querySelector<HTMLElement>('button[aria-label="Previous day"]')?.click();
  await promise;
  return performance.now() - startedAt;
}

/** Runs in the page before its own scripts: marks the frame behind the first card. */
function markFirstCard(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('article[data-paper-id]')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-card')));
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page before its own scripts: measures each reading of all that the panel shows. */
function measureQueries(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...wanted) {
    const reading = transaction.apply(this, wanted);
    const start = performance.now();
    // What the panel shows is read out of more tables at once than anything else.
    if (reading.mode === 'readonly' && reading.objectStoreNames.length >= 7) {
      reading.addEventListener('complete', () => performance.measure('query', { start }));
    }
    return reading;
  };
}

/** Milliseconds from navigation to the first frame with papers. */
async function openOnce(paperboy: PaperboyChromium): Promise<{ panel: Page; ms: number }> {
  const panel = await paperboy.context.newPage();
  await panel.addInitScript(markFirstCard);
  await panel.addInitScript(measureQueries);
  await panel.goto(paperboy.panelUrl);
  const painted = await panel.waitForFunction(
    () => performance.getEntriesByName('first-card')[0]?.startTime,
  );
  return { panel, ms: Number(await painted.jsonValue()) };
}

/** When a file was written, and where the reader stood. */
const ofTheMoment = /^ {2}"exportedAt": .*$|,\n {2}"place": \{[\s\S]*?\n {2}\}/gm;

/** The file of everything that the user made, but for what is of the moment. */
async function exported(settings: Page): Promise<{ path: string; text: string }> {
  const downloading = settings.waitForEvent('download', { timeout: 120_000 });
  await settings.getByRole('button', { name: 'Export everything (JSON)' }).click();
  const path = await (await downloading).path();
  return { path, text: readFileSync(path, 'utf8').replace(ofTheMoment, '') };
}

/** Everything out of one profile and into an empty one, and out again; milliseconds of the import. */
async function roundTrip(panel: Page, hubPort: number) {
  const before = await exported(await openSettings(panel));
  let importMs = 0;
  let isEqual = false;
  await withProfile(async (profileDir) => {
    const other = await launchChromium({ hubPort, profileDir: join(profileDir, 'empty') });
    try {
      await untilSettled(other);
      const there = await openSettings(await other.openPanel());
      await there.getByLabel('Import from a file').setInputFiles(before.path);
      await there.locator('[data-preview]').waitFor({ timeout: 120_000 });
      const startedAt = performance.now();
      await there.getByRole('button', { name: 'Import', exact: true }).click();
      await there.locator('[data-done]').waitFor({ timeout: 300_000 });
      importMs = performance.now() - startedAt;
      isEqual = (await exported(there)).text === before.text;
    } finally {
      await other.close();
    }
  });
  return { isEqual, importMs, bytes: before.text.length };
}

/** A reader of many years: a hundred thousand papers, ten thousand of them kept. */
export const hundredThousand: Measure = {
  title: `${stored} papers, ${kept} of them kept`,
  run: async () => {
    const corpus = syntheticCorpus({ latest: latestFeedDay(Date.now()) });
    const hub = await startHub({ corpus, rateLimit: false });
    const opened: number[] = [];
    const stepped: number[] = [];
    const queries: number[] = [];
    const saved: number[] = [];
    let trip = { isEqual: false, importMs: 0, bytes: 0 };
    await withProfile(async (profileDir) => {
      const filling = await launchChromium({ hubPort: hub.port, profileDir });
      await untilSettled(filling);
      const page = await filling.openPanel();
      await page.locator('article').first().waitFor();
      await putPapers(page, manyPapers(stored));
      await withoutSecondCopy(page, () => page.evaluate(keepMany, kept));
      await filling.close();
      for (let start = 0; start < starts; start += 1) {
        const paperboy = await launchChromium({ hubPort: hub.port, profileDir });
        const { panel, ms } = await openOnce(paperboy);
        opened.push(ms);
        await untilSettled(paperboy);
        if (start === starts - 1) {
          for (let day = 0; day < days; day += 1) {
            stepped.push(await panel.evaluate(dayBefore));
            await panel.waitForTimeout(restMs);
          }
          queries.push(
            ...(await panel.evaluate(() =>
              performance.getEntriesByName('query').map(({ duration }) => duration),
            )),
          );
          for (let save = 0; save < saves; save += 1) {
            saved.push(await panel.evaluate(bookmark, save % 10));
            await panel.waitForTimeout(restMs);
          }
          trip = await roundTrip(panel, hub.port);
        }
        await paperboy.close();
      }
    });
    await hub.close();
    const [open, day, query, save] = [opened, stepped, queries, saved].map(spreadOf);
    if (!open || !day || !query || !save) return [];
    return [
      {
        id: 'large-open',
        title: 'a browser just started → papers painted in the panel',
        value: open.median,
        unit: 'ms',
        note: wordsOf(open),
      },
      {
        id: 'large-day-p95',
        title: 'the day before → its list painted, p95',
        value: day.p95,
        unit: 'ms',
        note: wordsOf(day),
      },
      {
        id: 'large-query-p95',
        title: 'what that reads out of the store, p95',
        value: query.p95,
        unit: 'ms',
        note: wordsOf(query),
      },
      {
        id: 'large-save-p95',
        title: 'bookmark clicked → stored and shown, p95',
        value: save.p95,
        unit: 'ms',
        note: wordsOf(save),
      },
      {
        id: 'large-trip',
        title: 'exports that differ after a way through an empty profile',
        value: trip.isEqual ? 0 : 1,
        unit: 'files',
        note: `${(trip.bytes / 1e6).toFixed(1)} MB, imported in ${(trip.importMs / 1000).toFixed(1)} s`,
      },
    ];
  },
};
