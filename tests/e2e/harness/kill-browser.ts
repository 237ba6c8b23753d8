import type { BrowserContext } from '@playwright/test';

/** The process of this browser, as it itself knows it. */
export async function pidOf(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser to ask for its process.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not know its own process.');
  return main.id;
}

/** Ends this browser as a power cut does: whatever its pages were at, they do no more. */
export async function killBrowser(context: BrowserContext, known?: number): Promise<void> {
  const id = known ?? (await pidOf(context));
  const gone = context.waitForEvent('close');
  process.kill(id, 'SIGKILL');
  await gone;
}
