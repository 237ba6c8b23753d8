import { latestFriday, readHistory } from '../../e2e/harness/history.ts';
import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';
import { untilSettled, withBrowser } from '../bench-browser.ts';
import type { Measure } from '../measure.ts';

const watchEveryMs = 500;

/** All of the real history through the real worker. */
export const backFill: Measure = {
  title: 'Back-fill of every real day, the Hub’s limit lifted',
  run: async () => {
    const folder = hubDataFolder();
    if (!folder) {
      console.log('  not run: the real payloads are not here (PAPERBOY_HUB_DATA)');
      return [];
    }
    const real = folderCorpus(folder, { latest: latestFriday() });
    return await withBrowser(async ({ paperboy }) => {
      await untilSettled(paperboy);
      const panel = await paperboy.openPanel();
      const worker = await paperboy.worker();
      let largest = 0;
      const watching = setInterval(async () => {
        const used = await worker.evaluate(
          () =>
            (performance as unknown as { memory: { usedJSHeapSize: number } }).memory
              .usedJSHeapSize,
        );
        largest = Math.max(largest, used);
      }, watchEveryMs);
      const seconds = await readHistory(paperboy, panel, real.days());
      clearInterval(watching);
      const papers = (await paperboy.rows('papers', panel)).length;
      return [
        {
          id: 'back-fill',
          title: 'back-fill of every real day',
          value: seconds,
          unit: 's',
          note: `${real.days().length} days, ${papers} papers`,
        },
        {
          id: 'back-fill-heap',
          title: 'the worker’s heap meanwhile, largest seen',
          value: largest / 1e6,
          unit: 'MB',
          note: `looked at every ${watchEveryMs} ms, garbage included`,
        },
      ];
    }, real);
  },
};
