import { test as base, type Page } from '@playwright/test';
import { type FeedDay, latestFeedDay } from '../../../papers/feed-day.ts';
import type { Corpus } from '../../hub/corpus.ts';
import { type Hub, type HubOptions, startHub } from '../../hub/hub.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { type ChromiumOptions, launchChromium, type PaperboyChromium } from './chromium.ts';
import { expect } from './expect.ts';
import { type Gate, openGate } from './gate.ts';
import { isKillMode } from './kill-mode.ts';

/** What a test has at hand: a Hub, a gate in front of it, and a browser with a fresh profile. */
export interface World {
  today: FeedDay;
  corpus: Corpus;
  hub: Hub;
  gate: Gate;
  paperboy: PaperboyChromium;
  /** The panel in a tab, with its first cards. */
  panel: Page;
}

interface Settings {
  /** What the Hub serves; invented papers unless told otherwise. */
  hubSettings: Partial<HubOptions>;
  browserSettings: Partial<ChromiumOptions>;
  /** Errors that the test brings about, as parts of their text. */
  expectedErrors: string[];
}

/** Noise of the browser itself: a failed request is in the console whatever its page makes of it. */
const browserNoise = [
  'Failed to load resource',
  // What a worker calls while it is being killed has no worker to come back to.
  ...(isKillMode ? ['No SW'] : []),
];

export const test = base.extend<World & Settings>({
  hubSettings: [{}, { option: true }],
  browserSettings: [{}, { option: true }],
  expectedErrors: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  today: async ({}, use) => use(latestFeedDay(Date.now())),
  corpus: async ({ today, hubSettings }, use) =>
    use(hubSettings.corpus ?? syntheticCorpus({ latest: today })),
  hub: async ({ corpus, hubSettings }, use) => {
    const hub = await startHub({ ...hubSettings, corpus });
    await use(hub);
    await hub.close();
  },
  gate: async ({ hub }, use) => {
    const gate = await openGate(hub.port);
    await use(gate);
    await gate.close();
  },
  paperboy: [
    async ({ hub, gate, browserSettings, expectedErrors }, use, info) => {
      const paperboy = await launchChromium({ hubPort: gate.port, ...browserSettings });
      await use(paperboy);
      if (info.status !== info.expectedStatus) {
        for (const [index, page] of paperboy.context.pages().entries()) {
          const body = await page.screenshot({ timeout: 3000 }).catch(() => undefined);
          if (body) await info.attach(`page-${index}.png`, { body, contentType: 'image/png' });
        }
      }
      // What the worker says while its browser is being closed is no error.
      const errors = [...paperboy.errors];
      await paperboy.close();
      const isExpected = (error: string) =>
        [...browserNoise, ...expectedErrors].some((part) => error.includes(part));
      expect.soft(errors.filter((error) => !isExpected(error))).toEqual([]);
      const told = hub.requests.filter(
        ({ headers }) => headers.cookie ?? headers.referer ?? headers.authorization,
      );
      expect.soft(told, 'no request carries a cookie or a referrer').toEqual([]);
    },
    { scope: 'test' },
  ],
  panel: async ({ paperboy }, use) => {
    const panel = await paperboy.openPanel();
    await panel.locator('article[data-paper-id]').first().waitFor();
    await use(panel);
  },
});

export { expect };

/** The cards on show, as ids from top to bottom. */
export function cardIds(panel: Page): Promise<string[]> {
  return panel
    .locator('article[data-paper-id]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-paper-id') ?? ''));
}

/** Waits until the worker has nothing left to fetch. */
export async function untilSettled(paperboy: PaperboyChromium): Promise<void> {
  const page = await paperboy.quietPage();
  await expect(async () => {
    const [source] = await paperboy.rows('sources', page);
    expect(source?.attemptEndedAt).toBeGreaterThanOrEqual(Number(source?.attemptAt));
    expect(Number(source?.nextRefreshAt)).toBeGreaterThan(Date.now() + 5_000);
  }).toPass();
  await page.close();
}
