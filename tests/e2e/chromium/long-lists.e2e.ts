import type { Page } from '@playwright/test';
import { type FeedDay, latestFeedDay, previousFeedDay } from '../../../papers/feed-day.ts';
import { feedDaysOf, periodOf } from '../../../papers/period.ts';
import type { Corpus } from '../../hub/corpus.ts';
import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { syntheticItem } from '../../hub/synthetic/items.ts';
import { chanceOf } from '../../hub/synthetic/random.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { latestFriday } from '../harness/history.ts';
import { watchTasks } from '../harness/long-tasks.ts';

const mostNodes = 2_500;

/** Runs in the panel: scrolls from top to bottom as a wheel does; the most nodes at any time, and the papers met. */
async function scrollThrough(): Promise<{ nodes: number; seen: string[] }> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const walk = () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  };
  const seen = new Set<string>();
  let nodes = 0;
  const end = () => document.documentElement.scrollHeight - window.innerHeight - 2;
  for (let still = 0; still < 5; still = window.scrollY >= end() ? still + 1 : 0) {
    window.scrollBy(0, 480);
    await frame();
    await frame();
    nodes = Math.max(nodes, walk());
    for (const card of document.querySelectorAll<HTMLElement>('[data-paper-id]')) {
      seen.add(card.dataset.paperId ?? '');
    }
  }
  return { nodes, seen: [...seen] };
}

async function openMonth(panel: Page, day: FeedDay, count: number): Promise<void> {
  await panel.getByLabel('Pick a day').last().fill(day);
  await panel.locator('[data-view="month"]').dispatchEvent('click');
  const setSize = async () =>
    Number(await panel.locator('article').first().getAttribute('aria-setsize'));
  // Papers that arrive while the month is fetched wait behind the list.
  await expect(async () => {
    const waiting = panel.getByRole('button', { name: /more papers?$/ });
    if (await waiting.isVisible()) await waiting.click();
    expect(await setSize()).toBe(count);
  }).toPass({ timeout: 60_000 });
}

function papersOf(corpus: Corpus, day: FeedDay, latest: FeedDay): Set<string> {
  const days = feedDaysOf(periodOf('month', day), latest);
  return new Set(days.flatMap((known) => corpus.day(known)).map(({ paper }) => paper.id));
}

/** Invented days, of which those of one month have sixty papers each. */
function largeMonth(latest: FeedDay, month: FeedDay): Corpus {
  const corpus = syntheticCorpus({ latest, days: 40 });
  for (const day of feedDaysOf(periodOf('month', month), latest)) {
    const chance = chanceOf(Number(day.replaceAll('-', '')));
    const prefix = `${day.slice(2, 4)}${day.slice(5, 7)}.${day.slice(8, 10)}`;
    const ids = Array.from({ length: 60 }, (_, at) => `${prefix}${String(at).padStart(3, '0')}`);
    corpus.setDay(
      day,
      ids.map((id) => syntheticItem(chance, day, id)),
    );
  }
  return corpus;
}

test.describe('a month of sixty papers a day', () => {
  const latest = latestFeedDay(Date.now());
  const month = previousFeedDay(`${latest.slice(0, 8)}01`);
  const corpus = largeMonth(latest, month);
  test.use({ hubSettings: { corpus, rateLimit: false } });
  test.setTimeout(150_000);

  test('is drawn near the window alone, from top to bottom, and every paper comes by', async ({
    panel,
    paperboy,
  }) => {
    await untilSettled(paperboy);
    const ids = papersOf(corpus, month, latest);
    await openMonth(panel, month, ids.size);
    const { result, tasks } = await watchTasks(paperboy.context, () =>
      panel.evaluate(scrollThrough),
    );
    const { nodes, seen } = result;
    console.info(`${ids.size} papers: at most ${nodes} nodes`);
    expect(tasks.count).toBeGreaterThan(ids.size);
    expect(tasks.long).toEqual([]);
    expect(nodes).toBeLessThanOrEqual(mostNodes);
    expect(new Set(seen)).toEqual(ids);
  });

  test('is walked through by key with the focus on the card, also after a jump', async ({
    panel,
    paperboy,
  }) => {
    await untilSettled(paperboy);
    await openMonth(panel, month, papersOf(corpus, month, latest).size);
    const focused = () =>
      panel.evaluate(() => document.activeElement?.getAttribute('aria-posinset'));
    await panel.locator('main').focus();
    await panel.keyboard.press('j');
    for (let step = 0; step < 40; step += 1) await panel.keyboard.press('j');
    await expect.poll(focused).toBe('41');
    await expect(panel.locator('article:focus')).toBeInViewport();

    await expect(async () => {
      await panel.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await expect(panel.locator('article').last()).toBeInViewport({ timeout: 500 });
    }).toPass();
    await panel.keyboard.press('k');
    await expect(panel.locator('article:focus')).toBeInViewport();
    const at = Number(await focused());
    expect(at).toBeGreaterThan(100);
    await panel.keyboard.press('k');
    await expect.poll(focused).toBe(String(at - 1));
  });

  test('brings the reader back to the card that they left', async ({ panel, paperboy }) => {
    await untilSettled(paperboy);
    await openMonth(panel, month, papersOf(corpus, month, latest).size);
    await panel.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const place = async () => {
      const [row] = (await paperboy.rows('panel', panel)).filter(({ key }) => key === 'place');
      return (row?.value as { anchor?: { paperId: string } })?.anchor?.paperId;
    };
    const topCard = () =>
      panel.evaluate(() => {
        const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
        const cards = [...document.querySelectorAll<HTMLElement>('[data-paper-id]')];
        return cards.find((card) => card.getBoundingClientRect().bottom > top)?.dataset.paperId;
      });
    // The cards in the middle are drawn a moment after the jump.
    await expect(async () => {
      const top = await topCard();
      expect(top).toBeDefined();
      expect(await place()).toBe(top);
    }).toPass();
    const anchor = await place();
    await panel.reload();
    await expect(panel.locator(`[data-paper-id="${anchor}"]`)).toBeInViewport();
  });
});

const folder = hubDataFolder();
if (!folder) console.info('Real payloads are not here: the test on a real month does not run.');
else {
  const real = folderCorpus(folder, { latest: latestFriday() });
  // The papers of September 2025, on the days where the folder serves them: all of them moved into one month.
  const latest = latestFriday();
  const month = previousFeedDay(`${latest.slice(0, 8)}01`);
  const targets = feedDaysOf(periodOf('month', month), latest);
  const september = feedDaysOf(periodOf('month', '2025-09-15'), '2025-09-30');
  const corpus = syntheticCorpus({ latest, days: 0 });
  const known = new Set<string>();
  targets.forEach((day, index) => {
    const originals = september.filter((_, at) => at % targets.length === index);
    const items = originals.flatMap((original) => real.day(real.redate(original)));
    const label = { submittedOnDailyAt: `${day}T00:00:00.000Z` };
    const moved = items
      .filter(({ paper }) => !known.has(paper.id) && known.add(paper.id))
      .map((item) => ({ ...item, paper: { ...item.paper, ...label } }));
    corpus.setDay(day, moved);
  });

  test.describe('the real September 2025', () => {
    test.use({ hubSettings: { corpus, rateLimit: false } });
    test.setTimeout(150_000);

    test('scrolls from top to bottom in a bounded page', async ({ panel, paperboy }) => {
      await untilSettled(paperboy);
      expect(known.size).toBeGreaterThan(500);
      await openMonth(panel, month, known.size);
      const { result, tasks } = await watchTasks(paperboy.context, () =>
        panel.evaluate(scrollThrough),
      );
      const { nodes, seen } = result;
      console.info(`${known.size} papers: at most ${nodes} nodes`);
      expect(tasks.count).toBeGreaterThan(known.size);
      expect(tasks.long).toEqual([]);
      expect(nodes).toBeLessThanOrEqual(mostNodes);
      expect(new Set(seen)).toEqual(known);
    });
  });
}
