import type { Page } from '@playwright/test';
import type { PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { freshWorker } from '../harness/fresh-worker.ts';
import { withProfile } from '../harness/restart.ts';
import { launchTelling } from '../harness/telling-chromium.ts';
import { watchEverything } from '../harness/watched-view.ts';

const refresh = { kind: 'refresh', id: 'a', days: [], force: true };

/** Has the browser's event happen to a worker that has only just started, and knows nothing. */
async function happen(
  paperboy: PaperboyChromium,
  page: Page,
  event: 'notifications.onClicked' | 'omnibox.onInputEntered',
  values: unknown[],
): Promise<void> {
  const worker = await freshWorker(paperboy, page);
  // Events have that beside their listeners: no screen is needed to have one happen.
  await worker.evaluate(`void chrome.${event}.dispatch(...${JSON.stringify(values)})`);
}

/** The tab that the event opens. */
async function opened(paperboy: PaperboyChromium, work: () => Promise<void>): Promise<Page> {
  const tab = paperboy.context.waitForEvent('page', (page) => !page.url().endsWith('.png'));
  await work();
  return await tab;
}

test('a click on a notification opens its paper, its view or what is new, whatever the worker knows', async ({
  gate,
  corpus,
  today,
}) => {
  await withProfile(async (profileDir) => {
    const day = corpus.day(today);
    corpus.setDay(today, day.slice(1));
    const late = day[0]?.paper.id ?? '';
    const { paperboy, page } = await launchTelling(gate.port, profileDir);
    await page.evaluate(watchEverything, 'everything');
    await page.evaluate((message) => chrome.runtime.sendMessage(message), refresh);
    corpus.setDay(today, day);
    await page.evaluate((message) => chrome.runtime.sendMessage(message), refresh);
    const told = `${today} everything ${late}`;
    const listed = async () => Object.keys(await chrome.notifications.getAll());
    await expect.poll(() => page.evaluate(listed)).toEqual([told]);

    const click = (id: string) =>
      opened(paperboy, () => happen(paperboy, page, 'notifications.onClicked', [id]));
    const paper = (await click(told)).locator(`article[data-paper-id="${late}"]`);
    await expect(paper.getByRole('link', { name: 'PDF' })).toBeVisible();
    await expect.poll(() => page.evaluate(listed)).toEqual([]);

    const view = await click(`${today} everything`);
    await expect(view.locator('[data-own-view="everything"]')).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(view.locator('article').first()).toBeVisible();
    await expect((await click(`digest ${today}`)).getByRole('searchbox')).toHaveValue('is:new');
    await paperboy.close();
  });
});

test('what is entered behind “pb” opens a paper or a search, in the tab that is wanted', async ({
  paperboy,
  panel,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const [id = ''] = corpus.day(today).map(({ paper }) => paper.id);
  const enter = (text: string, where: string) =>
    happen(paperboy, panel, 'omnibox.onInputEntered', [text, where]);
  const found = await opened(paperboy, () => enter('up:>5 ', 'newForegroundTab'));
  await expect(found.getByRole('searchbox')).toHaveValue('up:>5');
  await expect(found.locator('article').first()).toBeVisible();
  await found.close();

  const behind = await opened(paperboy, () => enter(id, 'newBackgroundTab'));
  const card = behind.locator(`article[data-paper-id="${id}"]`);
  await expect(card.getByRole('link', { name: 'PDF' })).toBeVisible();
  await behind.close();

  await panel.bringToFront();
  await enter('up:>7', 'currentTab');
  await expect(panel.getByRole('searchbox')).toHaveValue('up:>7');
});

test('a worker that has only just started suggests papers of this machine', async ({
  paperboy,
  panel,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const [id = ''] = corpus.day(today).map(({ paper }) => paper.id);
  const worker = await freshWorker(paperboy, panel);
  const suggested = await worker.evaluate<{ content: string }[]>(
    `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('${id}', resolve))`,
  );
  expect(suggested.map(({ content }) => content)).toEqual([id]);
});
