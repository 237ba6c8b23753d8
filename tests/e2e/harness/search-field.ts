import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';

/** Where one filters and searches. */
export function field(panel: Page): Locator {
  return panel.getByRole('searchbox');
}

/** Goes to the search of all papers and waits until it can answer. */
export async function openSearch(panel: Page): Promise<void> {
  await panel.locator('[data-view="search"]').click();
  await expect(panel.getByText(/papers can be searched/)).toBeVisible();
}
