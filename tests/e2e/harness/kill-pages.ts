import type { BrowserContext, Page } from '@playwright/test';

/**
 * Ends the process that runs the extension's pages, as a crash does: whatever they were at, they do no more. It is the
 * one that has worked most; what is left of the pages is closed.
 */
export async function killPages(context: BrowserContext, pages: Page[]): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser to ask for its processes.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const [busiest] = renderers.sort((a, b) => b.cpuTime - a.cpuTime);
  if (!busiest) throw new Error('There is no process of any page.');
  const gone = Promise.all(pages.map((page) => page.waitForEvent('crash')));
  process.kill(busiest.id, 'SIGKILL');
  await gone;
  for (const page of pages) await page.close();
}
