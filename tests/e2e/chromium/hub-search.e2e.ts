import type { Page } from '@playwright/test';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { upToDate } from '../harness/up-to-date.ts';

const field = (panel: Page) => panel.getByRole('searchbox');
const searches = (urls: readonly { path: string }[]) =>
  urls.filter(({ path }) => path.startsWith('/api/papers/search'));

// What the Hub has named stands behind what was found here: a card far below the window is not drawn.
test.use({ browserSettings: { height: 3_000 } });

/** Searches all stored papers, and waits for the way further. */
async function searchFor(panel: Page, query: string): Promise<void> {
  await panel.locator('[data-view="search"]').click();
  await field(panel).fill(query);
  await expect(panel.getByRole('button', { name: /^Ask the Hub/ })).toBeVisible();
}

test('one key more asks the Hub, whose papers can be saved and are there offline', async ({
  panel,
  paperboy,
  hub,
  corpus,
  gate,
}) => {
  await untilSettled(paperboy);
  const [outside] = corpus.outside();
  const id = outside?.paper.id ?? '';
  const title = String(outside?.paper.title);
  await searchFor(panel, title.replace(/[^\p{L}\p{N} ]/gu, ' '));
  expect(searches(hub.requests)).toEqual([]);
  await field(panel).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.locator('[data-hub-search="found"]')).toBeVisible();
  expect(searches(hub.requests)).toHaveLength(1);
  await expect.poll(() => cardIds(panel)).toContain(id);
  const card = panel.locator(`article[data-paper-id="${id}"]`);
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card).toHaveAttribute('data-state', /saved/);
  expect(await paperboy.rows('unseen', panel)).not.toContainEqual(
    expect.objectContaining({ paperId: id }),
  );

  gate.shut();
  await panel.reload();
  await expect.poll(() => cardIds(panel)).toContain(id);
});

test('a Hub that asks for patience is understood, and the feed goes on', async ({
  panel,
  paperboy,
  hub,
}) => {
  await untilSettled(paperboy);
  hub.fault({ kind: 'status', status: 429 }, { path: '/api/papers/search' });
  await searchFor(panel, 'lamp');
  await panel.getByRole('button', { name: /^Ask the Hub/ }).click();
  const line = panel.locator('[data-hub-search="failed"]');
  await expect(line).toContainText('The Hub asks for patience');
  await expect(line).toContainText('It may be asked again at');
  await panel.locator('[data-view="day"]').click();
  await panel.getByRole('button', { name: 'Refresh' }).click();
  await expect(panel.locator(upToDate)).toBeVisible();
});
