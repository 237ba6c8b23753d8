import type { PaperboyChromium } from '../../e2e/harness/chromium.ts';
import { latestFriday, readHistory } from '../../e2e/harness/history.ts';
import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';
import { untilSettled, withBrowser } from '../bench-browser.ts';
import type { Measure } from '../measure.ts';

const watchEveryMs = 500;

/** Takes hold of the worker; what it returns asks for the bytes of its heap. */
async function followHeap(paperboy: PaperboyChromium): Promise<() => Promise<number>> {
  const browser = paperboy.context.browser();
  if (!browser) throw new Error('Playwright gave no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(paperboy.extensionId),
  );
  if (!worker) throw new Error('There is no worker to look at.');
  const { targetId } = worker;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let asked = 0;
  const waiting = new Map<number, (bytes: number) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result.usedSize);
  });
  return async () => {
    asked += 1;
    const { promise, resolve } = Promise.withResolvers<number>();
    waiting.set(asked, resolve);
    const message = JSON.stringify({ id: asked, method: 'Runtime.getHeapUsage' });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return promise;
  };
}

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
      let largest = 0;
      const heap = await followHeap(paperboy);
      const watching = setInterval(async () => {
        largest = Math.max(largest, await heap());
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
