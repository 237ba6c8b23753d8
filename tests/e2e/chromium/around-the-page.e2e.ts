import type { Worker } from '@playwright/test';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { marksSaid } from '../harness/marks-said.ts';

/** What the browser tells when an entry of a menu is chosen. */
interface Choice {
  menuItemId: string;
  linkUrl?: string;
  selectionText?: string;
}

/** Chooses an entry of a context menu, which belongs to the browser and cannot be clicked from here. */
async function choose(worker: Worker, choice: Choice): Promise<void> {
  await worker.evaluate(async (chosen) => {
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch: (info: Choice, tab: { windowId: number | undefined }) => void };
    };
    const [window] = await chrome.windows.getAll();
    onClicked.dispatch(chosen, { windowId: window?.id });
  }, choice);
}

test('a paper saved by its link is told of in the open panel, listed by its id, and taken back', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await panel.bringToFront();
  await choose(await paperboy.worker(), {
    menuItemId: 'savePaper',
    linkUrl: 'https://arxiv.org/abs/1706.03762v5',
  });
  await expect(panel.getByText('Saved “arXiv 1706.03762”')).toBeVisible();
  await panel.locator('[data-view="saved"]').dispatchEvent('click');
  const card = panel.locator('article[data-paper-id="1706.03762"]');
  await expect(card).toHaveAttribute('data-state', 'saved');
  await panel.getByRole('button', { name: 'Undo' }).dispatchEvent('click');
  await expect.poll(() => marksSaid(paperboy, panel)).toEqual([]);
});

test('saving a stored paper by its link takes it out of the badge', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const [id = ''] = await cardIds(panel);
  const linkUrl = `https://huggingface.co/papers/${id}`;
  await choose(await paperboy.worker(), { menuItemId: 'savePaper', linkUrl });
  await expect(panel.locator(`article[data-paper-id="${id}"]`)).toHaveAttribute(
    'data-state',
    'saved',
  );
  await expect
    .poll(async () => (await paperboy.badge()).text)
    .toBe(String(corpus.day(today).length - 1));
});

test('a page opened with words searches for them, once', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  const word = String(corpus.day(today)[0]?.paper.title).split(' ')[0] ?? '';
  const page = await paperboy.context.newPage();
  await page.goto(`${paperboy.panelUrl}#/search?q=${word}&view=x`);
  await expect(page.getByRole('searchbox')).toHaveValue(word);
  await expect(page.locator('article').first()).toBeVisible();
  await expect(page.locator('[data-view="search"]')).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => page.url()).toBe(paperboy.panelUrl);
  await page.locator('[data-view="day"]').click();
  await expect(page.locator('article')).toHaveCount(corpus.day(today).length);
  await expect
    .poll(async () => JSON.stringify(await paperboy.rows('panel', panel)))
    .toContain('"view":"day"');
  await page.reload();
  await expect(page.locator('article')).toHaveCount(corpus.day(today).length);
});

test.describe('a selection', () => {
  // The panel is open here; opening it takes a click of the user, which no test can make in the browser’s menu.
  test.use({ expectedErrors: ['user gesture'] });

  test('is looked for in the panel of its window', async ({ panel, paperboy }) => {
    await untilSettled(paperboy);
    await panel.getByRole('button', { name: /^Code/ }).dispatchEvent('click');
    await choose(await paperboy.worker(), {
      menuItemId: 'searchInPanel',
      selectionText: ' zzqqxx\nwwvvkk ',
    });
    await expect(panel.getByRole('searchbox')).toHaveValue('zzqqxx wwvvkk');
    await expect(panel.locator('[data-screen="nothing-found"]')).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Code/ })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });
});

/** What a click on the icon would open, as the browser has it. */
function surfaceOf(worker: Worker): Promise<{ popup: string; opensPanel: boolean | undefined }> {
  return worker.evaluate(async () => ({
    popup: await chrome.action.getPopup({}),
    opensPanel: (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick,
  }));
}

test('a worker that starts makes the click open what the user has chosen', async ({
  panel,
  paperboy,
}) => {
  await expect
    .poll(async () => surfaceOf(await paperboy.worker()))
    .toEqual({ popup: '', opensPanel: true });
  await untilSettled(paperboy);
  await panel.evaluate(async () => {
    const opening = indexedDB.open('paperboy');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction('panel', 'readwrite');
    writing.objectStore('panel').put({ key: 'settings', value: { surface: 'popup' } });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  });
  await paperboy.killWorker();
  await panel.getByRole('button', { name: 'Refresh' }).click();
  await expect
    .poll(async () => {
      const popup = await panel.evaluate(() => chrome.action.getPopup({}));
      return popup.split('/').at(-1);
    })
    .toBe('sidepanel.html?popup');
  expect(await panel.evaluate(() => chrome.sidePanel.getPanelBehavior())).toEqual({
    openPanelOnActionClick: false,
  });
});
