import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type FeedDay, latestFeedDay } from '../../papers/feed-day.ts';
import { launchChromium, type PaperboyChromium } from '../e2e/harness/chromium.ts';
import { type Gate, openGate } from '../e2e/harness/gate.ts';
import { launchTelling } from '../e2e/harness/telling-chromium.ts';
import type { Corpus } from '../hub/corpus.ts';
import { type Hub, startHub } from '../hub/hub.ts';
import { syntheticCorpus } from '../hub/synthetic/corpus.ts';
import { type Chance, chanceOf } from '../hub/synthetic/random.ts';
import { MarksKnown } from './marks-known.ts';
import { ServedDays } from './served-days.ts';
import { Tally } from './tally.ts';

/** A browser at work, all that befell it, and what is known of it from outside. */
export interface Scene {
  hub: Hub;
  gate: Gate;
  corpus: Corpus;
  today: FeedDay;
  chance: Chance;
  served: ServedDays;
  marks: MarksKnown;
  tally: Tally;
  profileDir: string;
  paperboy: PaperboyChromium;
  /** The panel in a tab. */
  panel: Page;
  /** A page of the extension that neither wakes nor changes anything. */
  witness: Page;
  /** Ends the browser, by closing it unless told otherwise, and starts another in the same profile. */
  restart(between?: () => void, end?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Opens the panel, or opens it anew, and waits for its list. */
export async function openPanel({ panel, paperboy }: Scene): Promise<void> {
  await panel.goto(paperboy.panelUrl);
  await panel.locator('article[data-paper-id]').first().waitFor();
  await panel.locator('main').press('2');
  await panel.locator('[data-view="day"][aria-current]').waitFor();
  await panel.locator('article[data-paper-id]').first().waitFor();
}

/** Cookies of somebody who has an account at the Hub: no request may carry one. */
const cookies = ['Lax', 'None'].map((sameSite) => ({
  ...{ name: `token-${sameSite}`, value: 'secret', domain: 'huggingface.co', path: '/' },
  ...{ secure: true, httpOnly: true, sameSite: sameSite as 'Lax' | 'None' },
}));

async function settle(scene: Scene): Promise<void> {
  const { paperboy, tally } = scene;
  await paperboy.context.addCookies(cookies);
  paperboy.context.on('request', (request) => tally.sent.push(request.url()));
  scene.witness = await paperboy.context.newPage();
  await scene.witness.goto(`chrome-extension://${paperboy.extensionId}/icon/16.png`);
  scene.panel = await paperboy.context.newPage();
  scene.panel.setDefaultTimeout(15_000);
  await openPanel(scene);
}

/** What a run takes along from one scene to the next. */
type Run = Pick<Scene, 'chance' | 'marks' | 'tally'>;

/**
 * Sets the scene: a Hub with three days, a browser whose user is told of every new paper, an open panel. `run` goes on in
 * it; without one a run begins.
 */
export async function setScene(
  seed: number,
  extensionDir: string | undefined,
  run: Run = { chance: chanceOf(seed), marks: new MarksKnown(), tally: new Tally() },
): Promise<Scene> {
  const today = latestFeedDay(Date.now());
  const corpus = syntheticCorpus({ latest: today, days: 3 });
  const hub = await startHub({ corpus, rateLimit: false });
  const gate = await openGate(hub.port);
  const profileDir = mkdtempSync(join(tmpdir(), 'paperboy-torture-'));
  const telling = await launchTelling(gate.port, profileDir, extensionDir);
  await telling.page.close();
  const scene: Scene = {
    ...{ hub, gate, corpus, today, profileDir, served: new ServedDays(corpus) },
    ...{ chance: run.chance, marks: run.marks, tally: run.tally },
    paperboy: telling.paperboy,
    // Both are opened below, and anew with every browser.
    panel: telling.page,
    witness: telling.page,
    restart: async (between = () => {}, end = () => scene.paperboy.close()) => {
      const dir = extensionDir === undefined ? {} : { extensionDir };
      // What a browser says while it ends is no error.
      scene.tally.errors.push(...scene.paperboy.errors);
      await end();
      between();
      scene.paperboy = await launchChromium({ hubPort: gate.port, profileDir, ...dir });
      await settle(scene);
    },
    close: async () => {
      await scene.paperboy.close();
      await gate.close();
      await hub.close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  // Chromium writes down what its user has allowed when it is closed: a kill must not come before.
  await scene.restart();
  return scene;
}
