import type { Page } from '@playwright/test';
import { previousFeedDay } from '../../../papers/feed-day.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';

test.beforeEach(async ({ paperboy }) => {
  await untilSettled(paperboy);
});

const dayOnShow = (panel: Page, day: string) =>
  expect(panel.locator(`[data-feed-day="${day}"] article`).first()).toBeVisible();
const list = (panel: Page) => panel.getByRole('main');
const card = (panel: Page, id: string) => panel.locator(`article[data-paper-id="${id}"]`);
const focusedId = (panel: Page) =>
  panel.evaluate(() => document.activeElement?.closest('article')?.getAttribute('data-paper-id'));

/** Where a card is: how much of it lies under the header and below the window, in CSS pixels. */
const hiddenPartsOf = (panel: Page, id: string) =>
  card(panel, id).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    return { above: Math.max(0, header - top), below: Math.max(0, bottom - innerHeight) };
  });

/** The first card whose top is to be seen. */
const topmostId = (panel: Page) =>
  panel.evaluate(() => {
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const cards = [...document.querySelectorAll('article')];
    const isHalfShown = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2 > header;
    };
    return cards.find(isHalfShown)?.getAttribute('data-paper-id') ?? '';
  });

async function scrollTo(panel: Page, y: number): Promise<void> {
  await panel.evaluate((top) => window.scrollTo(0, top), y);
  await expect.poll(() => panel.evaluate(() => scrollY)).toBeGreaterThan(y - 200);
}

test.describe('the keys go on working', () => {
  test('from day to day, though the focused card is gone with its day', async ({
    panel,
    corpus,
    today,
  }) => {
    const [before, earlier] = [previousFeedDay(today), previousFeedDay(previousFeedDay(today))];
    // The list before stays up for a moment, under the new headline.
    const listOnShow = async (day: string) => {
      await dayOnShow(panel, day);
      const ids = corpus.day(day).map(({ paper }) => paper.id);
      await expect.poll(async () => ids.includes((await cardIds(panel))[0] ?? '')).toBe(true);
    };
    await panel.keyboard.press('j');
    await panel.keyboard.press('[');
    await listOnShow(before);
    await panel.keyboard.press('[');
    await listOnShow(earlier);
    await panel.keyboard.press(']');
    await listOnShow(before);
    await panel.keyboard.press('j');
    const [first = ''] = await cardIds(panel);
    await expect(card(panel, first)).toBeFocused();
  });

  test('after the button that had the focus is gone', async ({ panel, today }) => {
    await panel.keyboard.press('[');
    await dayOnShow(panel, previousFeedDay(today));
    await panel.getByRole('button', { name: 'Today' }).click();
    await dayOnShow(panel, today);
    await expect(list(panel)).toBeFocused();

    await panel.getByRole('button', { name: /^Code/ }).click();
    await panel.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(list(panel)).toBeFocused();

    await panel.getByRole('searchbox').fill('no such words anywhere');
    await panel.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(list(panel)).toBeFocused();

    await panel.keyboard.press('j');
    await panel.keyboard.press('s');
    await panel.getByRole('button', { name: 'Dismiss' }).click();
    await expect(list(panel)).toBeFocused();

    await panel.keyboard.press('s');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(list(panel)).toBeFocused();
    await panel.keyboard.press('[');
    await dayOnShow(panel, previousFeedDay(today));
  });

  test('at a card whose button has done its work', async ({ panel, corpus, today, paperboy }) => {
    const [item, ...rest] = corpus.day(today);
    if (!item) throw new Error('Today has no papers.');
    const authors = Array.from({ length: 60 }, (_, index) => ({
      _id: String(index),
      hidden: false,
      name: `Ada Brook ${index}`,
    }));
    corpus.setDay(today, [{ ...item, paper: { ...item.paper, authors } }, ...rest]);
    await panel.getByRole('button', { name: 'Refresh', exact: true }).click();
    const crowd = card(panel, item.paper.id);
    await expect
      .poll(async () => {
        const papers = await paperboy.rows('papers', panel);
        return papers.find(({ id }) => id === item.paper.id)?.authors;
      })
      .toHaveLength(60);
    await crowd.locator('h2 button').click();
    await crowd.getByRole('button', { name: 'Show all 60 authors' }).click();
    await expect(crowd).toBeFocused();
  });
});

test.describe('the toast', () => {
  test('takes back the act that it tells of, not a later one', async ({ panel }) => {
    const [saved = '', opened = ''] = await cardIds(panel);
    await panel.keyboard.press('j');
    await panel.keyboard.press('s');
    await expect(panel.getByText(/^Saved “/)).toBeVisible();
    await panel.keyboard.press('j');
    await panel.keyboard.press('o');
    await expect(card(panel, opened)).toHaveAttribute('data-state', /read/);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(card(panel, saved)).not.toHaveAttribute('data-state', /saved/);
    await expect(card(panel, opened)).toHaveAttribute('data-state', /read/);
    await expect(card(panel, opened).getByRole('link', { name: 'PDF' })).toBeVisible();
  });

  test('stays while the pointer is over it, and goes when it has left', async ({ panel }) => {
    await panel.clock.install();
    await panel.keyboard.press('j');
    await panel.keyboard.press('s');
    const toast = panel.getByText(/^Saved “/);
    await toast.hover();
    await panel.clock.runFor(20_000);
    await expect(toast).toBeVisible();
    await panel.mouse.move(100, 300);
    await panel.clock.runFor(8_100);
    await expect(toast).toBeHidden();
  });

  test('stays while it has the focus', async ({ panel }) => {
    await panel.clock.install();
    await panel.keyboard.press('j');
    await panel.keyboard.press('s');
    await panel.getByRole('button', { name: 'Dismiss' }).focus();
    await panel.clock.runFor(20_000);
    await expect(panel.getByRole('button', { name: 'Dismiss' })).toBeFocused();
    await panel.keyboard.press('Enter');
    await expect(list(panel)).toBeFocused();
  });
});

test('two quick presses save and take back', async ({ panel, paperboy }) => {
  const [id = ''] = await cardIds(panel);
  await panel.keyboard.press('j');
  await panel.evaluate(() => {
    for (let times = 0; times < 2; times += 1) {
      const event = new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }
  });
  await expect(panel.getByText(/^No longer saved: “/)).toBeVisible();
  await expect(card(panel, id)).not.toHaveAttribute('data-state', /saved/);
  const marks = await paperboy.rows('marks', panel);
  expect(marks.filter(({ savedAt }) => savedAt !== undefined)).toEqual([]);
});

test.describe('a key means a card that the reader sees', () => {
  test('after they wheeled away from the chosen one', async ({ panel }) => {
    const [first = ''] = await cardIds(panel);
    await panel.keyboard.press('j');
    await expect(card(panel, first)).toBeFocused();
    await scrollTo(panel, 1200);
    const top = await topmostId(panel);
    expect(top).not.toBe(first);
    await panel.keyboard.press('s');
    await expect(card(panel, top)).toHaveAttribute('data-state', /saved/);
    await expect(card(panel, top)).toBeFocused();
    await expect(card(panel, first)).not.toHaveAttribute('data-state', /saved/);
    expect(await hiddenPartsOf(panel, top)).toEqual({ above: 0, below: 0 });
  });

  test('where `j` takes hold first, and moves from there', async ({ panel }) => {
    const ids = await cardIds(panel);
    await panel.keyboard.press('j');
    await scrollTo(panel, 1200);
    const top = await topmostId(panel);
    await panel.keyboard.press('j');
    await expect(card(panel, top)).toBeFocused();
    await panel.keyboard.press('j');
    await expect(card(panel, ids[ids.indexOf(top) + 1] ?? '')).toBeFocused();
  });

  test('when they come back to where they left', async ({ panel, paperboy }) => {
    await scrollTo(panel, 1200);
    await expect
      .poll(async () => JSON.stringify(await paperboy.rows('panel', panel)))
      .toContain('anchor');
    await panel.close();

    const again = await paperboy.openPanel();
    await expect.poll(() => again.evaluate(() => scrollY)).toBeGreaterThan(1000);
    const at = await again.evaluate(() => scrollY);
    await again.keyboard.press('j');
    const id = (await focusedId(again)) ?? '';
    const { above, below } = await hiddenPartsOf(again, id);
    expect(above).toBe(0);
    expect(below).toBe(0);
    expect(Math.abs((await again.evaluate(() => scrollY)) - at)).toBeLessThan(200);
  });
});

test('the focused card never hides under the header, whatever the header holds', async ({
  panel,
}) => {
  const walk = async (key: string, steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      await panel.keyboard.press(key);
      const id = (await focusedId(panel)) ?? '';
      await expect.poll(() => hiddenPartsOf(panel, id)).toEqual({ above: 0, below: 0 });
    }
  };
  await walk('j', 9);
  await walk('k', 8);
  // With a filter the header has a line more.
  await panel.getByRole('searchbox').fill('up:>=5');
  await list(panel).focus();
  await walk('j', 7);
  await walk('k', 6);
});

test('cards that lie under the header do not become seen', async ({ panel, paperboy }) => {
  await scrollTo(panel, 900);
  const parts = Object.fromEntries(
    await Promise.all(
      (await cardIds(panel)).map(async (id) => [id, await hiddenPartsOf(panel, id)] as const),
    ),
  );
  const box = async (id: string) => (await card(panel, id).boundingBox())?.height ?? 0;
  await panel.mouse.move(180, 500);
  await expect.poll(async () => (await paperboy.rows('marks', panel)).length).toBeGreaterThan(1);
  for (const { paperId } of await paperboy.rows('marks', panel)) {
    const id = String(paperId);
    const { above = 0, below = 0 } = parts[id] ?? {};
    expect((above + below) / (await box(id)), id).toBeLessThanOrEqual(0.55);
  }
});
