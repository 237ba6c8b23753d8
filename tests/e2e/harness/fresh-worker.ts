import type { Page } from '@playwright/test';
import type { PaperboyChromium } from './chromium.ts';
import { expect } from './expect.ts';
import { browserSession, holdTarget, type TargetHold, targets } from './target.ts';

/** Runs in a page: true where the worker answers soon; one that is being stopped never does. */
async function isAnswered(): Promise<boolean> {
  const message = { kind: 'refresh', id: crypto.randomUUID(), days: [], force: false };
  const silence = new Promise((resolve) => setTimeout(resolve, 3_000));
  const answer = chrome.runtime.sendMessage(message).catch(() => undefined);
  return (await Promise.race([answer, silence])) !== undefined;
}

/** Kills the worker and has another start, which knows nothing; it goes by the same target as the one before. */
export async function freshWorker(paperboy: PaperboyChromium, page: Page): Promise<TargetHold> {
  const session = await browserSession(paperboy);
  const hold = async () => {
    const running = await targets(session, 'service_worker');
    const worker = running.find(({ url }) => url.includes(paperboy.extensionId));
    return worker && (await holdTarget(session, worker.targetId));
  };
  expect(await page.evaluate(isAnswered)).toBe(true);
  await (await hold())?.evaluate('globalThis.isOld = true');
  await paperboy.killWorker();
  await expect.poll(() => page.evaluate(isAnswered)).toBe(true);
  const started = await hold();
  if (!started) throw new Error('No worker has started.');
  expect(await started.evaluate('globalThis.isOld')).toBeUndefined();
  return started;
}
