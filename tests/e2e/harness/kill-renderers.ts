import type { BrowserContext } from '@playwright/test';

/** Ends the processes that run this browser's pages, as a crash does: whatever they were at, they do no more. */
export async function killRenderers(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser to ask for its processes.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
}
