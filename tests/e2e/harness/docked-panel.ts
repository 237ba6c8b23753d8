import type { CDPSession } from '@playwright/test';
import type { PaperboyChromium } from './chromium.ts';
import {
  browserSession,
  holdTarget,
  raw,
  type Target,
  type TargetHold,
  targets,
} from './target.ts';

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

/** Waits for the real docked panel, which Playwright does not list, or a page in its place, and takes hold of it. */
export async function dockedPanel(
  paperboy: PaperboyChromium,
  page = panelPage,
): Promise<TargetHold> {
  const session = await browserSession(paperboy);
  let target = await panelTarget(session, page);
  for (const until = Date.now() + 10_000; !target && Date.now() < until; ) {
    target = await panelTarget(session, page);
  }
  if (!target) throw new Error('The side panel did not open within 10 s.');
  return await holdTarget(session, target.targetId);
}
