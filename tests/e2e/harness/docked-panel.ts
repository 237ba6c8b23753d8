import type { CDPSession } from '@playwright/test';
import type { PaperboyChromium } from './chromium.ts';

/** The real docked side panel, which Playwright does not list among its pages. */
export interface DockedPanel {
  evaluate<T>(expression: string): Promise<T>;
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** A browser session's commands that Playwright's types do not know. */
type RawSend = (method: string, params?: object) => Promise<Record<string, unknown>>;

function raw(session: CDPSession): RawSend {
  return session.send.bind(session) as unknown as RawSend;
}

async function targets(session: CDPSession, ...types: string[]): Promise<Target[]> {
  const filter = types.map((type) => ({ type }));
  const { targetInfos } = await raw(session)('Target.getTargets', { filter });
  return targetInfos as Target[];
}

async function browserSession(paperboy: PaperboyChromium): Promise<CDPSession> {
  const browser = paperboy.context.browser();
  if (!browser) throw new Error('Playwright gave no browser to ask.');
  return await browser.newBrowserCDPSession();
}

/** Presses the toolbar action, as a click on the icon does. */
export async function pressToolbarAction(paperboy: PaperboyChromium): Promise<void> {
  const session = await browserSession(paperboy);
  const worker = await paperboy.worker();
  for (let isReady = false; !isReady; ) {
    const { openPanelOnActionClick } = await worker.evaluate(() =>
      chrome.sidePanel.getPanelBehavior(),
    );
    isReady = openPanelOnActionClick === true;
  }
  const [tab] = await targets(session, 'tab');
  if (!tab) throw new Error('There is no tab to open the panel beside.');
  const { targetId } = tab;
  await raw(session)('Extensions.triggerAction', { id: paperboy.extensionId, targetId });
  await session.detach();
}

const panelPage = 'sidepanel.html';

async function panelTarget(session: CDPSession, page: string): Promise<Target | undefined> {
  const pages = await targets(session, 'page');
  return pages.find(({ url }) => url.endsWith(`/${page}`));
}

/** True while the docked panel is open, or another page in its place. */
export async function isDocked(paperboy: PaperboyChromium, page = panelPage): Promise<boolean> {
  const session = await browserSession(paperboy);
  const target = await panelTarget(session, page);
  await session.detach();
  return target !== undefined;
}

/** Waits for the docked panel, or another page in its place, and takes hold of it. */
export async function dockedPanel(
  paperboy: PaperboyChromium,
  page = panelPage,
): Promise<DockedPanel> {
  const session = await browserSession(paperboy);
  let target = await panelTarget(session, page);
  for (const until = Date.now() + 10_000; !target && Date.now() < until; ) {
    target = await panelTarget(session, page);
  }
  if (!target) throw new Error('The side panel did not open within 10 s.');
  const { sessionId } = await raw(session)('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  const waiting = new Map<number, (result: { value?: unknown; error?: string }) => void>();
  let count = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    const thrown = error?.message ?? result?.exceptionDetails?.text;
    waiting.get(id)?.({ value: result?.result?.value, error: thrown });
  });
  return {
    evaluate: async <T>(expression: string) => {
      count += 1;
      const id = count;
      const { promise, resolve } = Promise.withResolvers<{ value?: unknown; error?: string }>();
      waiting.set(id, resolve);
      const params = { expression, awaitPromise: true, returnByValue: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      await raw(session)('Target.sendMessageToTarget', { sessionId, message });
      const { value, error } = await promise;
      if (error !== undefined) throw new Error(`In the side panel: ${error}`);
      return value as T;
    },
  };
}
