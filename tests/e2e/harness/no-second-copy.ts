import type { Page } from '@playwright/test';

/**
 * Changes the database behind the extension's back, and takes its second copy away: it would bring back what was taken.
 * None of its contexts writes one meanwhile.
 */
export async function withoutSecondCopy(page: Page, change: () => Promise<void>): Promise<void> {
  await page.evaluate(async () => {
    const held = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    Object.assign(globalThis, { letCopiesGo: letGo.resolve });
    navigator.locks.request('paperboy-second-copy', async () => {
      held.resolve();
      await letGo.promise;
    });
    await held.promise;
  });
  await change();
  await page.evaluate(async () => {
    await chrome.storage.local.clear();
    (globalThis as { letCopiesGo?: () => void }).letCopiesGo?.();
  });
}
