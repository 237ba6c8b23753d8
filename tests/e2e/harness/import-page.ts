import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** Chooses a file on the settings page, and waits for its preview. */
export async function previewFile(page: Page, path: string): Promise<void> {
  await page.getByLabel('Import from a file').setInputFiles(path);
  await expect(page.locator('[data-preview]')).toBeVisible();
}

/** Pastes a text on the settings page, and waits for its preview. */
export async function previewText(page: Page, text: string): Promise<void> {
  // At once, as a paste is: what types line by line takes seconds for a thousand.
  await page.getByRole('textbox').evaluate((field: HTMLTextAreaElement, pasted) => {
    field.value = pasted;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await page.getByRole('button', { name: 'Look at what is pasted' }).click();
  await expect(page.locator('[data-preview]')).toBeVisible();
}

/** Runs in the settings page: at the `most`-th row that is written it says so, and stands still for ever. */
export function standStillAt(most: number): void {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    count += 1;
    if (count === most) {
      console.info('standing still');
      for (;;);
    }
    return put.apply(this, row);
  };
}
