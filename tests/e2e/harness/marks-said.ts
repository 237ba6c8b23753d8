import type { Page } from '@playwright/test';
import type { PaperboyChromium } from './chromium.ts';

/** The marks that say something, without stamps and the store's own number. */
export async function marksSaid(
  paperboy: PaperboyChromium,
  panel: Page,
): Promise<Record<string, unknown>[]> {
  const rows = await paperboy.rows('marks', panel);
  return rows
    .map(({ changedAt: _, tagsAt: __, revision: ___, ...mark }) => mark)
    .filter((mark) => Object.keys(mark).length > 1);
}
