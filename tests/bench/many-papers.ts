import type { Page } from '@playwright/test';
import { addDays, firstFeedDay } from '../../papers/feed-day.ts';
import type { Paper } from '../../papers/paper.ts';
import { hubDataFolder } from '../hub/folder-corpus.ts';
import { realPapers } from '../search/real-papers.ts';
import { samplePapers } from './bench-browser.ts';

/** Papers that go into a page at a time. */
const atOnce = 1_000;

/** The id of a paper that is the `round`th copy of another: near it, as arXiv numbers are near each other. */
function copiedId(id: string, round: number): string {
  return `${id.slice(0, 5)}${String((Number(id.slice(5)) + round * 7) % 100_000).padStart(5, '0')}`;
}

/** So many papers with the words of real ones, or of invented ones where those are not here. */
export function manyPapers(count: number): Paper[] {
  const folder = hubDataFolder();
  if (!folder) console.log('  of invented papers: the real payloads are not here');
  const samples = folder ? realPapers(folder) : samplePapers();
  const papers = new Map<string, Paper>();
  for (let at = 0; papers.size < count; at += 1) {
    const sample = samples[at % samples.length];
    if (!sample) throw new Error('There are no papers to search.');
    const round = Math.floor(at / samples.length);
    const id = copiedId(sample.id, round);
    const earlier = addDays(sample.day, -round);
    // There is no feed day before the first; an import takes none.
    const day = earlier < firstFeedDay ? sample.day : earlier;
    if (!papers.has(id)) papers.set(id, { ...sample, id, day, days: [day] });
  }
  return [...papers.values()];
}

/** Runs in a page. */
async function put(papers: Paper[]): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const transaction = database.transaction('papers', 'readwrite');
  const met = { firstStoredAt: 1_700_000_000_000, revision: 1 };
  for (const paper of papers) transaction.objectStore('papers').put({ ...paper, ...met });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Stores papers beside what is there. */
export async function putPapers(page: Page, papers: readonly Paper[]): Promise<void> {
  for (let from = 0; from < papers.length; from += atOnce) {
    await page.evaluate(put, papers.slice(from, from + atOnce));
  }
}
