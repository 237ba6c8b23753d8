import { readFileSync } from 'node:fs';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { showView } from '../harness/show-view.ts';

test('a panel left open beside the work marks nothing as seen', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const all = corpus.day(today).length;
  // Longer than a card has to be in view: the clock of the page itself is asked, so that nothing is guessed.
  await panel.waitForFunction(
    (since) => performance.now() > since,
    (await panel.evaluate(() => performance.now())) + 2500,
  );
  expect(await paperboy.rows('marks', panel)).toEqual([]);
  expect(await paperboy.rows('unseen', panel)).toHaveLength(all);
});

test('what an active reader has in view for a second becomes seen, the rest stays new', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await panel.mouse.move(180, 500);
  const all = corpus.day(today).length;
  // One card after the other becomes seen.
  await expect(async () => {
    const seen = (await paperboy.rows('marks', panel)).length;
    expect(seen).toBeGreaterThan(1);
    expect(seen).toBeLessThan(all / 2);
    expect((await paperboy.badge()).text).toBe(String(all - seen));
    expect(await panel.locator('article[data-state~="seen"]').count()).toBe(seen);
  }).toPass({ timeout: 10_000 });
});

test('saving, opening and marking by keyboard, and taking it all back', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const [first = '', second = ''] = await cardIds(panel);
  const card = (id: string) => panel.locator(`article[data-paper-id="${id}"]`);
  await panel.keyboard.press('j');
  await expect(card(first)).toBeFocused();
  await panel.keyboard.press('j');
  await expect(card(second)).toBeFocused();
  await panel.keyboard.press('s');
  await expect(card(second)).toHaveAttribute('data-state', /saved/);
  await expect(panel.getByText(/^Saved “/)).toBeVisible();
  await panel.keyboard.press('k');
  await panel.keyboard.press('o');
  await expect(card(first).getByRole('link', { name: 'PDF' })).toHaveAttribute(
    'href',
    `https://arxiv.org/pdf/${first}`,
  );
  await expect(card(first)).toHaveAttribute('data-state', /read/);
  await panel.keyboard.press('u');
  await expect(card(first)).not.toHaveAttribute('data-state', /read/);
  await panel.keyboard.press('u');
  await expect(card(second)).not.toHaveAttribute('data-state', /saved/);
  // What was in view may have been passed by meanwhile: `e` turns whatever holds into its opposite, and back.
  const stateOf = async () => /seen/.test((await card(first).getAttribute('data-state')) ?? '');
  const before = await stateOf();
  await panel.keyboard.press('e');
  await expect.poll(stateOf).toBe(!before);
  await panel.keyboard.press('e');
  await expect.poll(stateOf).toBe(before);
});

test('a whole list marked seen empties the badge, and one undo brings it back', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const all = corpus.day(today).length;
  // No pointer here: it would mark the cards in view by itself.
  await panel.getByRole('button', { name: 'More' }).dispatchEvent('click');
  await panel.getByRole('button', { name: 'Mark this list as seen' }).dispatchEvent('click');
  await expect(panel.getByText(`${all} papers marked seen`)).toBeVisible();
  await expect.poll(async () => (await paperboy.badge()).text).toBe('');
  await panel.getByRole('button', { name: 'Undo' }).dispatchEvent('click');
  await expect.poll(async () => (await paperboy.badge()).text).toBe(String(all));
  await expect(panel.locator('article[data-state~="new"]')).toHaveCount(all);
});

test('the lists of new and saved papers stand still while they are read', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await showView(panel, 'new');
  await expect(panel.getByRole('heading', { name: 'New', exact: true })).toBeVisible();
  const ids = await cardIds(panel);
  await panel.keyboard.press('Tab');
  await panel.locator('article').first().getByRole('button', { name: 'Save' }).click();
  await expect(panel.locator('article').first()).not.toHaveAttribute('data-state', /new/);
  expect(await cardIds(panel)).toEqual(ids);
  await panel.locator('[data-view="saved"]').click();
  await expect(panel.locator('article')).toHaveCount(1);
  await panel.locator('article').getByRole('button', { name: 'Saved' }).click();
  await expect(panel.locator('article')).toHaveCount(1);
  await panel.locator('[data-view="day"]').click();
  await panel.locator('[data-view="saved"]').click();
  await expect(panel.locator('[data-screen="nothing-saved"]')).toBeVisible();
});

test('filters combine, count, and are still there after the panel was closed', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const withCode = corpus.day(today).filter(({ paper }) => paper.githubRepo !== undefined);
  const popular = withCode.filter(({ paper }) => (paper.upvotes ?? 0) >= 10);
  await panel.getByRole('button', { name: `Code ${withCode.length}` }).click();
  await expect(panel.locator('article')).toHaveCount(withCode.length);
  await panel.getByRole('button', { name: 'Upvotes' }).click();
  await panel.getByRole('button', { name: `▲ ≥10 ${popular.length}` }).click();
  await expect(panel.locator('article')).toHaveCount(popular.length);
  await expect(panel.getByText(`${popular.length} of ${corpus.day(today).length}`)).toBeVisible();
  await expect
    .poll(async () => JSON.stringify(await paperboy.rows('panel', panel)))
    .toContain('has:code up:>=10');
  await panel.close();

  const again = await paperboy.openPanel();
  await expect(again.locator('article')).toHaveCount(popular.length);
  await again.getByRole('searchbox').fill('no such words anywhere');
  await expect(again.locator('[data-screen="no-match"]')).toBeVisible();
  await again.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(again.locator('article')).toHaveCount(corpus.day(today).length);
});

test('two windows stay in step', async ({ panel, paperboy }) => {
  const other = await paperboy.openPanel();
  const id = (await cardIds(panel))[2] ?? '';
  const inBoth = [panel, other].map((page) => page.locator(`article[data-paper-id="${id}"]`));
  await panel
    .locator(`article[data-paper-id="${id}"]`)
    .getByRole('button', { name: 'Save' })
    .click();
  for (const card of inBoth) await expect(card).toHaveAttribute('data-state', /saved/);
  await other
    .locator(`article[data-paper-id="${id}"]`)
    .getByRole('button', { name: 'Saved' })
    .click();
  for (const card of inBoth) await expect(card).not.toHaveAttribute('data-state', /saved/);
});

test('one click exports everything that the user made', async ({ panel }) => {
  const id = (await cardIds(panel))[0] ?? '';
  await panel.locator('article').first().getByRole('button', { name: 'Save' }).click();
  await expect(panel.locator('article').first()).toHaveAttribute('data-state', /saved/);
  await panel.getByRole('button', { name: 'More' }).click();
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export everything (JSON)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^paperboy-\d{4}-\d\d-\d\d\.json$/);
  const exported = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(exported).toMatchObject({ format: 'paperboy', version: 2 });
  const mark = exported.marks.find(({ paperId }: { paperId: string }) => paperId === id);
  expect(mark.savedAt).toBeGreaterThan(0);
  expect(exported.papers.map((paper: { id: string }) => paper.id)).toContain(id);
});

test('what the icon’s menu marks seen can be taken back in the open panel', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const all = corpus.day(today).length;
  const worker = await paperboy.worker();
  await worker.evaluate(() => {
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch: (info: { menuItemId: string }) => void };
    };
    onClicked.dispatch({ menuItemId: 'markAllSeen' });
  });
  await expect(panel.getByText(`${all} papers marked seen`)).toBeVisible();
  await expect.poll(async () => (await paperboy.badge()).text).toBe('');
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Undo' }).dispatchEvent('click');
  await expect.poll(async () => (await paperboy.badge()).text).toBe(String(all));
});
