import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type FeedDay, latestFeedDay } from '../../../papers/feed-day.ts';
import type { Corpus } from '../../hub/corpus.ts';
import { type Hub, startHub } from '../../hub/hub.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { axeScript } from '../harness/accessibility-faults.ts';
import { type ConnectProxy, openConnectProxy } from '../harness/connect-proxy.ts';
import { expect } from '../harness/expect.ts';
import { launchFirefox, type PaperboyFirefox } from '../harness/firefox.ts';

interface World {
  today: FeedDay;
  corpus: Corpus;
  hub: Hub;
  gate: ConnectProxy;
  firefox: PaperboyFirefox;
  /** The folder that the browser writes downloads into. */
  downloads: string;
}

export const test = base.extend<World>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  today: async ({}, use) => use(latestFeedDay(Date.now())),
  corpus: async ({ today }, use) => use(syntheticCorpus({ latest: today })),
  hub: async ({ corpus }, use) => {
    const hub = await startHub({ corpus });
    await use(hub);
    await hub.close();
  },
  gate: async ({ hub }, use) => {
    const gate = await openConnectProxy(hub.port);
    await use(gate);
    await gate.close();
  },
  firefox: async ({ gate, hub }, use, info) => {
    const firefox = await launchFirefox({ proxyPort: gate.port });
    await use(firefox);
    if (info.status !== info.expectedStatus) {
      await info.attach('window.png', {
        body: await firefox.screenshot(),
        contentType: 'image/png',
      });
    }
    await firefox.close();
    const told = hub.requests.filter(({ headers }) => headers.cookie ?? headers.referer);
    expect.soft(told, 'no request carries a cookie or a referrer').toEqual([]);
  },
  downloads: async ({ firefox }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'paperboy-downloads-'));
    await firefox.inBrowser(
      `Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', args[0]);`,
      folder,
    );
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };

/** How many elements match, in the page that is open. */
export function count(firefox: PaperboyFirefox, selector: string): Promise<number> {
  return firefox.inPage('return document.querySelectorAll(args[0]).length;', selector);
}

/** Clicks the first element that matches. */
export function click(firefox: PaperboyFirefox, selector: string): Promise<null> {
  return firefox.inPage('document.querySelector(args[0]).click();', selector);
}

/** Opens the panel in the tab and waits for its first cards. */
export async function openPanel(firefox: PaperboyFirefox): Promise<void> {
  await firefox.openPanel();
  await expect.poll(() => count(firefox, 'article[data-paper-id]')).toBeGreaterThan(0);
}

/** Presses the refresh button once it is at rest. */
export async function pressRefresh(firefox: PaperboyFirefox): Promise<void> {
  // In one go: the button may begin to work by itself between a look and a click.
  const press = `
    const button = document.querySelector('button[aria-label="Refresh"]');
    button?.click();
    return button !== null;`;
  await expect.poll(() => firefox.inPage<boolean>(press)).toBe(true);
}

/** What axe finds in the page as it is, and whether it scrolls sideways. */
export function faults(firefox: PaperboyFirefox): Promise<string[]> {
  return firefox.inPage<string[]>(`
    ${axeScript};
    // Colours on their way are no colours that anybody reads.
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) animation.finish();
    }
    const { violations } = await window.axe.run(document);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(({ id, nodes }) => id + ' at ' + nodes[0].html + ': ' + nodes[0].failureSummary),
      ...(scrollWidth > clientWidth ? [scrollWidth - clientWidth + ' px too wide'] : []),
    ];`);
}
