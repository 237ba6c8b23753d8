import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { latestFriday, readHistory } from '../harness/history.ts';
import { searchRealPapers } from '../harness/real-search.ts';

/** Forgets that the days were ever read, but none of their papers. */
async function forgetDays(days: string[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('paperboy');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('days', 'readwrite');
  for (const day of days) transaction.objectStore('days').delete(day);
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
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
    test.setTimeout(600_000);

    test('every paper of every real day is stored and found, and reading days again writes nothing', async ({
      panel,
      paperboy,
    }) => {
      await untilSettled(paperboy);
      const seconds = await readHistory(paperboy, panel, days);
      await untilSettled(paperboy);
      const papers = await paperboy.rows('papers', panel);
      const [source] = await paperboy.rows('sources', panel);
      console.info(
        `${days.length} days, ${listed.length} items, ${papers.length} papers in ${seconds} s`,
      );
      expect(papers).toHaveLength(ids.size);
      expect(source).toMatchObject({ badItems: 0, failures: 0 });
      expect(source?.problem).toBeUndefined();

      await searchRealPapers(paperboy, panel, papers.length);

      const again = days.filter((_, at) => at % 4 === 0);
      await panel.evaluate(forgetDays, again);
      const secondsAgain = await readHistory(paperboy, panel, days);
      await untilSettled(paperboy);
      const after = await paperboy.rows('papers', panel);
      const before = new Map(papers.map((paper) => [paper.id, JSON.stringify(paper)]));
      const changed = after.filter((paper) => before.get(paper.id) !== JSON.stringify(paper));
      console.info(
        `${again.length} of them again: ${changed.length} rows changed, in ${secondsAgain} s`,
      );
      expect(changed).toEqual([]);
      expect(after).toHaveLength(papers.length);
    });
  });
}
