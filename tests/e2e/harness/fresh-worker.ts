import { expect, type Page, type Worker } from '@playwright/test';
import type { PaperboyChromium } from './chromium.ts';

const message = { kind: 'refresh', id: 'fresh', days: [], force: false };

/** Kills the worker and has another start, which knows nothing; a message to one that is being stopped may be lost. */
export async function freshWorker(paperboy: PaperboyChromium, page: Page): Promise<Worker> {
  let started: Worker | undefined;
  paperboy.context.once('serviceworker', (worker) => {
    started = worker;
  });
  await paperboy.killWorker();
  await expect(async () => {
    await page.evaluate((wake) => {
      // Whether it is answered is of no account.
      chrome.runtime.sendMessage(wake).catch(() => {});
    }, message);
    expect(started).toBeDefined();
  }).toPass();
  if (!started) throw new Error('No worker has started.');
  return started;
}
