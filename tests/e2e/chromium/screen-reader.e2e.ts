import type { Page } from '@playwright/test';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { upToDate } from '../harness/up-to-date.ts';

/** Runs in the panel: from now on, keeps what its live regions say, each time that it is something else. */
function listen(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  const regions = () => document.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
  const wordsOf = (region: Element) => (region.textContent ?? '').replace(/\s+/g, ' ').trim();
  const before = new Map([...regions()].map((region) => [region, wordsOf(region)]));
  new MutationObserver(() => {
    for (const region of regions()) {
      const words = wordsOf(region);
      if (words !== (before.get(region) ?? '') && words !== '') said.push(words);
      before.set(region, words);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** What was said since the last look. */
function heard(panel: Page): Promise<string[]> {
  return panel.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
}

test('the list is a feed of articles that have a name, a place and a number', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const feed = panel.getByRole('feed', { name: 'Papers' });
  const articles = feed.getByRole('article');
  const count = corpus.day(today).length;
  await expect(articles).toHaveCount(count);
  const told = await articles.evaluateAll((all) =>
    all.map((article) => ({
      at: article.getAttribute('aria-posinset'),
      of: article.getAttribute('aria-setsize'),
      name: document
        .getElementById(article.getAttribute('aria-labelledby') ?? '')
        ?.textContent?.trim(),
      stops: article.getAttribute('tabindex') === '0',
    })),
  );
  expect(told.map(({ at }) => at)).toEqual(told.map((_, index) => String(index + 1)));
  expect(new Set(told.map(({ of }) => of))).toEqual(new Set([String(count)]));
  expect(told.every(({ name }) => name !== undefined && name !== '')).toBe(true);
  // One stop for the Tab key; the arrows and letters go on from there.
  expect(told.filter(({ stops }) => stops)).toHaveLength(1);
  const first = articles.first();
  await expect(first.getByRole('heading', { level: 2 })).toHaveCount(1);
  await expect(first.getByRole('button', { expanded: false })).toHaveCount(1);
  await expect(first.locator('button[aria-pressed="false"]')).toHaveCount(1);
});

test('each act is announced once, and what changes by itself is not announced at all', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await panel.evaluate(listen);
  const list = panel.locator('main');
  await list.press('j');
  await list.press('j');
  expect(await heard(panel)).toEqual([]);
  await list.press('s');
  await expect(panel.getByText(/^Saved “/)).toBeVisible();
  const [saved, ...more] = await heard(panel);
  expect(saved).toMatch(/^Saved “/);
  expect(more).toEqual([]);
  await list.press('u');
  await expect(panel.getByText(/^Undone: “/)).toBeVisible();
  const [undone, ...others] = await heard(panel);
  expect(undone).toMatch(/^Undone: “/);
  expect(others).toEqual([]);
  await panel.getByRole('button', { name: 'Dismiss' }).click();
  await panel.getByRole('button', { name: 'Refresh' }).click();
  await expect(panel.locator(upToDate)).toBeVisible();
  expect(await heard(panel)).toEqual([]);
});
