import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { latestFeedDay } from '../../papers/feed-day.ts';
import { mergePaper } from '../../papers/merge.ts';
import type { Paper } from '../../papers/paper.ts';
import { dailyPapers } from '../../papers/sources/daily-papers.ts';
import { chromeBuild, launchChromium, type PaperboyChromium } from '../e2e/harness/chromium.ts';
import type { Corpus } from '../hub/corpus.ts';
import { type Hub, startHub } from '../hub/hub.ts';
import { syntheticCorpus } from '../hub/synthetic/corpus.ts';

/** The page against which opening is measured: as much as any page has to do, and a word to paint. */
export const blankPage = 'blank.html';

/** A browser with the production build and a Hub behind it, for one measure. */
export interface BenchBrowser {
  paperboy: PaperboyChromium;
  hub: Hub;
  corpus: Corpus;
}

/** Runs with a copy of the build that has one page more, the blank one. */
export async function withBrowser<Result>(
  work: (browser: BenchBrowser) => Promise<Result>,
  corpus: Corpus = syntheticCorpus({ latest: latestFeedDay(Date.now()) }),
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
  cpSync(chromeBuild, folder, { recursive: true });
  writeFileSync(join(folder, blankPage), '<!doctype html><title>Blank</title><p>Blank</p>');
  const hub = await startHub({ corpus, rateLimit: false });
  const paperboy = await launchChromium({ hubPort: hub.port, extensionDir: folder });
  try {
    return await work({ paperboy, hub, corpus });
  } finally {
    await paperboy.close();
    await hub.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Waits until the worker has fetched all that it wants. */
export async function untilSettled(paperboy: PaperboyChromium): Promise<void> {
  const page = await paperboy.openPanel();
  for (;;) {
    const [source] = await paperboy.rows('sources', page);
    const isDone = Number(source?.attemptEndedAt) >= Number(source?.attemptAt);
    if (isDone && Number(source?.nextRefreshAt) > Date.now() + 60_000) break;
    await page.waitForTimeout(100);
  }
  await page.close();
}

/** A few hundred papers of real size, as the parser makes them. */
export function samplePapers(): Paper[] {
  const corpus = syntheticCorpus({ latest: '2026-06-30' });
  return corpus.days().flatMap((day) => {
    const parsed = dailyPapers.parseDay(corpus.day(day), day);
    return (parsed?.papers ?? []).flatMap(
      (incoming) => mergePaper(undefined, incoming, day, 0) ?? [],
    );
  });
}

/** Runs in a page: fills the papers' table up to `count` with copies of the samples on ever older days. */
async function fill({ samples, count }: { samples: Paper[]; count: number }): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const stored = await settled(database.transaction('papers').objectStore('papers').count());
  const perDay = 25;
  for (let at = stored; at < count; ) {
    const transaction = database.transaction('papers', 'readwrite');
    const store = transaction.objectStore('papers');
    for (const end = Math.min(at + 2000, count); at < end; at += 1) {
      const sample = samples[at % samples.length];
      const age = Math.floor(at / perDay) * 86_400_000;
      const day = new Date(Date.parse('2022-12-30') - age).toISOString().slice(0, 10);
      store.put({ ...sample, id: `1001.${String(at).padStart(6, '0')}`, day, days: [day] });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}

/** Fills the database up to `count` papers, all of them older than what the Hub serves. */
export async function fillUpTo(page: Page, count: number): Promise<void> {
  const samples = samplePapers();
  if (samples.length === 0) throw new Error('There are no samples to fill the database with.');
  await page.evaluate(fill, { samples, count });
}
