import type { Page } from '@playwright/test';

/** Waits until a view's own list stands, or what stands in its place: until then it is the list before. */
export async function untilListed(panel: Page, view: string): Promise<void> {
  await panel.locator(`[data-view="${view}"][aria-current]`).waitFor();
  await panel.locator('[role="feed"]:not([aria-busy]), [data-screen]').first().waitFor();
}

/** Goes to a view by its tab. */
export async function showView(panel: Page, view: string): Promise<void> {
  await panel.locator(`[data-view="${view}"]`).click();
  await untilListed(panel, view);
}
