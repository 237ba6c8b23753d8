import type { Page } from '@playwright/test';
import { latestFeedDay } from '../../../papers/feed-day.ts';
import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import type { PaperboyChromium } from '../harness/chromium.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { marksSaid } from '../harness/marks-said.ts';

const today = latestFeedDay(Date.now());
const card = (panel: Page, id: string) => panel.locator(`article[data-paper-id="${id}"]`);
const told = (panel: Page, words: string | RegExp) =>
  expect(panel.getByRole('status').filter({ hasText: words })).toHaveCount(1);
const newCount = async (paperboy: PaperboyChromium, panel: Page) =>
  (await paperboy.rows('unseen', panel)).length;

async function pressTimes(panel: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await panel.keyboard.press(key);
}

/** Goes through today's list by the keys alone, until nothing is new, and takes all of it back. */
async function triage(panel: Page, paperboy: PaperboyChromium, count: number): Promise<void> {
  await untilSettled(paperboy);
  await expect(panel.locator('article')).toHaveCount(count);
  expect(await newCount(paperboy, panel)).toBe(count);
  const ids = await cardIds(panel);
  const at = (index: number) => card(panel, ids[index] ?? '');

  // Saved, hidden and opened, one by one.
  await panel.keyboard.press('j');
  await expect(at(0)).toBeFocused();
  await panel.keyboard.press('s');
  await expect(at(0)).toHaveAttribute('data-state', /saved/);
  await panel.keyboard.press('j');
  await panel.keyboard.press('h');
  await told(panel, /^Hidden: “/);
  await expect(at(1)).toHaveCount(0);
  await expect(at(2)).toBeFocused();
  await panel.keyboard.press('o');
  await expect(at(2)).toHaveAttribute('data-state', /read/);
  await panel.keyboard.press('o');
  await panel.keyboard.press('j');

  // Two picked by hand are hidden together, the rest are drawn out and seen.
  await panel.keyboard.press('x');
  await pressTimes(panel, 'j', 2);
  await panel.keyboard.press('x');
  await told(panel, '2 selected');
  await panel.keyboard.press('h');
  await told(panel, '2 papers hidden');
  await expect(at(6)).toBeFocused();
  await panel.keyboard.press('k');
  await expect(at(4)).toBeFocused();
  await pressTimes(panel, 'J', count - 6);
  await told(panel, `${count - 5} selected`);
  await expect(at(count - 1)).toBeFocused();
  await panel.keyboard.press('e');
  await told(panel, /papers? marked seen/);
  await expect(panel.getByText(/selected$/)).toHaveCount(0);
  await expect.poll(() => newCount(paperboy, panel)).toBe(0);
  await expect.poll(async () => (await paperboy.badge()).text).toBe('');

  // The list that is entered anew is without what was hidden, and says so at its end.
  await panel.keyboard.press('1');
  await expect(panel.locator('[data-screen="nothing-new"]')).toBeVisible();
  await panel.keyboard.press('2');
  await expect(panel.locator('article')).toHaveCount(count - 3);
  await expect(panel.getByText('3 hidden')).toHaveCount(1);

  await expect(async () => {
    await panel.keyboard.press('u');
    const nothing = panel.getByRole('status').filter({ hasText: 'There is nothing to undo' });
    await expect(nothing).toHaveCount(1, { timeout: 400 });
  }).toPass({ timeout: 20_000 });
  await expect.poll(() => newCount(paperboy, panel)).toBe(count);
  // The list was entered without the hidden ones: they wait to be let in.
  await told(panel, '3 more papers');
  await expect(panel.locator('article:focus, main:focus')).toHaveCount(1);
  expect(await marksSaid(paperboy, panel)).toEqual([]);
}

test('an invented day is gone through by the keys alone, and all of it taken back', async ({
  panel,
  paperboy,
  corpus,
}) => {
  await triage(panel, paperboy, corpus.day(today).length);
});

const folder = hubDataFolder();
if (!folder) console.info('Real payloads are not here: the triage of a real day does not run.');
else {
  const real = folderCorpus(folder);
  const wide = real.day(real.redate('2025-09-30')).map((item) => ({
    ...item,
    paper: { ...item.paper, submittedOnDailyAt: `${today}T00:00:00.000Z` },
  }));
  const corpus = syntheticCorpus({ latest: today });
  corpus.setDay(today, wide);

  test.describe('a real day', () => {
    test.use({ hubSettings: { corpus } });

    test('of 82 papers is gone through by the keys alone, and all of it taken back', async ({
      panel,
      paperboy,
    }) => {
      expect(wide).toHaveLength(82);
      await triage(panel, paperboy, 82);
    });
  });
}

test('what is hidden comes back where the reader asks for it, and the focus goes along', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const ids = await cardIds(panel);
  const hidden = card(panel, ids[0] ?? '');
  await panel.keyboard.press('j');
  await panel.keyboard.press('h');
  await expect(hidden).toHaveCount(0);
  await panel.getByRole('button', { name: 'Show', exact: true }).press('Enter');
  await expect(hidden).toBeFocused();
  await expect(hidden).toHaveAttribute('data-state', /hidden/);
  await panel.keyboard.press('h');
  await expect(hidden).not.toHaveAttribute('data-state', /hidden/);
  await told(panel, /^No longer hidden: “/);
  await expect(hidden).toBeFocused();
});

test('a key opens the paper’s page in a tab in front, with Shift in one behind', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const [id = ''] = await cardIds(panel);
  const isInFront = () => panel.evaluate(async () => (await chrome.tabs.getCurrent())?.active);
  await panel.keyboard.press('j');
  const behind = paperboy.context.waitForEvent('page');
  await panel.keyboard.press('P');
  await behind;
  expect(await isInFront()).toBe(true);
  const front = paperboy.context.waitForEvent('page');
  await panel.keyboard.press('a');
  await front;
  await expect.poll(isInFront).toBe(false);
  await expect(card(panel, id)).toHaveAttribute('data-state', /read/);
});

test('papers that arrive while a paper is read neither move the reader nor take the focus', async ({
  panel,
  paperboy,
  corpus,
}) => {
  await untilSettled(paperboy);
  const ids = await cardIds(panel);
  const [fourth = '', other = ''] = [ids[3], ids[6]];
  await pressTimes(panel, 'j', 4);
  await panel.keyboard.press('o');
  await panel.keyboard.press('j');
  await panel.keyboard.press('j');
  await panel.keyboard.press('j');
  await expect(card(panel, other)).toBeFocused();
  const place = () =>
    panel.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
  const before = await place();
  const items = corpus.day(today);
  const late = structuredClone(items[0]);
  if (!late) throw new Error('Today has no papers.');
  late.paper = { ...late.paper, id: '2611.99999', title: 'A Late Lantern' };
  corpus.setDay(today, [late, ...items]);
  const wake = { kind: 'refresh', id: crypto.randomUUID(), days: [], force: true };
  await panel.evaluate((request) => chrome.runtime.sendMessage(request), wake);
  await told(panel, '1 more paper');
  await expect(card(panel, other)).toBeFocused();
  expect(Math.abs((await place()) - before)).toBeLessThan(2);
  expect(await cardIds(panel)).toEqual(ids);
  await expect(card(panel, fourth).getByRole('link', { name: 'PDF' })).toHaveCount(1);
});
