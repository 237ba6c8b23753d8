import { fillUpTo, untilSettled, withBrowser } from '../bench-browser.ts';
import type { Measure } from '../measure.ts';

const stored = 17_000;

/** What an open panel and a stored paper take. */
export const memory: Measure = {
  title: `Memory and disk, with ${stored} papers stored`,
  run: () =>
    withBrowser(async ({ paperboy }) => {
      await untilSettled(paperboy);
      const panel = await paperboy.openPanel();
      await panel.locator('article').first().waitFor();
      const usage = () =>
        panel.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      const [usedBefore, had] = [await usage(), (await paperboy.rows('papers', panel)).length];
      await fillUpTo(panel, stored);
      // Twice: the browser's figure for the disk follows a little later.
      await panel.reload();
      await panel.locator('article').first().waitFor();
      const usedAfter = await usage();
      const session = await paperboy.context.newCDPSession(panel);
      await session.send('HeapProfiler.enable');
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return [
        {
          id: 'heap-panel',
          title: 'JavaScript heap of the panel while reading',
          value: usedSize / 1e6,
          unit: 'MB',
          note: 'after a collection',
        },
        {
          id: 'bytes-per-paper',
          title: 'disk for a stored paper',
          value: (usedAfter - usedBefore) / (stored - had) / 1000,
          unit: 'kB',
          note: `${Math.round(usedAfter / 1e6)} MB in all, by the browser’s estimate`,
        },
      ];
    }),
};
