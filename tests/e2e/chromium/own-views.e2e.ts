import type { Page } from '@playwright/test';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';

const field = (panel: Page) => panel.getByRole('searchbox');

test('a query is kept as a view, which the badge can count, and undone', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const withCode = corpus.day(today).filter(({ paper }) => paper.githubRepo !== undefined);
  await field(panel).fill('has:code day:today');
  await panel.getByRole('button', { name: 'Keep as view' }).click();
  const sheet = panel.getByRole('dialog', { name: 'Keep as view' });
  await sheet.getByLabel('Name').fill('New with code');
  await sheet.getByLabel('The badge counts this view').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  const tab = panel.getByRole('button', { name: 'New with code', exact: true });
  await expect(tab).toHaveAttribute('aria-current', 'page');
  // Only the cards near the window are drawn.
  await expect(panel.locator('article').first()).toHaveAttribute(
    'aria-setsize',
    String(withCode.length),
  );
  // What was passed by meanwhile is seen.
  const newWithCode = async () => {
    const unseen = new Set((await paperboy.rows('unseen', panel)).map(({ paperId }) => paperId));
    return withCode.filter(({ paper }) => unseen.has(paper.id)).length;
  };
  await expect(async () => {
    const left = await newWithCode();
    expect((await paperboy.badge()).text).toBe(left === 0 ? '' : String(left));
  }).toPass();

  await panel.getByRole('button', { name: 'Edit view' }).click();
  const edit = panel.getByRole('dialog', { name: 'Edit view' });
  await edit.getByLabel('Name').fill('Code');
  await edit.getByLabel('The badge counts this view').uncheck();
  await edit.getByRole('button', { name: 'Done' }).click();
  await expect(panel.getByRole('button', { name: 'Code', exact: true }).first()).toBeVisible();
  await expect(async () => {
    const left = (await paperboy.rows('unseen', panel)).length;
    expect(left).toBeGreaterThan(await newWithCode());
    expect((await paperboy.badge()).text).toBe(String(left));
  }).toPass();

  await panel.getByRole('button', { name: 'Edit view' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(panel.locator('[data-view="day"]')).toHaveAttribute('aria-current', 'page');
  await expect(panel.locator('[data-own-view]')).toHaveCount(0);
  await panel.getByRole('button', { name: /^Undo/ }).click();
  await expect(panel.locator('[data-own-view]')).toHaveText(['Code']);
  await panel.keyboard.press('8');
  await expect(panel.locator('[data-own-view]')).toHaveAttribute('aria-current', 'page');
});

test('a view comes back where the reader left it, and another window sees it', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await field(panel).fill('has:code');
  await panel.getByRole('button', { name: 'Keep as view' }).click();
  await panel.getByLabel('Name').fill('Code');
  await panel.getByRole('button', { name: 'Done' }).click();
  await expect(panel.locator('[data-own-view]')).toHaveAttribute('aria-current', 'page');
  const found = await panel
    .locator('search')
    .getByText(/^\d+ papers$/)
    .textContent();
  await expect(panel.locator('article').first()).toHaveAttribute(
    'aria-setsize',
    String(Number.parseInt(found ?? '', 10)),
  );
  const ids = (await cardIds(panel)).slice(0, 5);
  await expect
    .poll(async () => JSON.stringify(await paperboy.rows('panel', panel)))
    .toContain('"view":"own"');
  await panel.close();
  const again = await paperboy.openPanel();
  await expect(again.locator('[data-own-view]')).toHaveAttribute('aria-current', 'page');
  await expect.poll(async () => (await cardIds(again)).slice(0, 5)).toEqual(ids);
});

test('what is muted from a card is folded away, countable, seen by one key, and never new', async ({
  panel,
  paperboy,
  corpus,
  today,
}) => {
  await untilSettled(paperboy);
  const all = corpus.day(today);
  const id = all.find(({ organization }) => organization)?.paper.id ?? '';
  const card = panel.locator(`article[data-paper-id="${id}"]`);
  const nameOf = ({ organization }: (typeof all)[number]) =>
    (organization as { name?: string } | undefined)?.name;
  const organisation = all.filter(({ paper }) => paper.id === id).map(nameOf)[0];
  const muted = all.filter((item) => nameOf(item) === organisation);
  expect(muted.length).toBeGreaterThan(0);
  await card.getByRole('button').first().click();
  await card.getByRole('button', { name: 'Mute …' }).click();
  await panel.getByRole('dialog', { name: 'Mute …' }).getByRole('button').first().click();
  await expect(panel.locator('article')).toHaveCount(all.length - muted.length);
  await expect(panel.getByText(`${muted.length} muted`)).toBeVisible();
  // What is passed by meanwhile is seen.
  await expect(async () => {
    const newLeft = await panel.locator('article[data-state~="new"]').count();
    expect((await paperboy.badge()).text).toBe(String(newLeft));
  }).toPass();

  await panel.keyboard.press('j');
  await panel.keyboard.press('m');
  await expect(panel.locator('article')).toHaveCount(all.length);
  await panel.keyboard.press('m');
  await expect(panel.locator('article')).toHaveCount(all.length - muted.length);

  await panel.keyboard.press('u');
  await expect(panel.locator('article')).toHaveCount(all.length);
  await expect(panel.getByText(`${muted.length} muted`)).toBeHidden();
});

test('mutes are listed, and each can be taken off', async ({ panel, paperboy, corpus, today }) => {
  await untilSettled(paperboy);
  const id = corpus.day(today).find(({ organization }) => organization)?.paper.id ?? '';
  const card = panel.locator(`article[data-paper-id="${id}"]`);
  await card.getByRole('button').first().click();
  await card.getByRole('button', { name: 'Mute …' }).click();
  await panel.getByRole('dialog', { name: 'Mute …' }).getByRole('button').first().click();
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Muted …' }).click();
  const sheet = panel.getByRole('dialog', { name: 'Muted' });
  await sheet.getByRole('button', { name: /^Mute “Organisation: .*” no longer$/ }).click();
  await expect(sheet.getByText('Nothing is muted.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(panel.locator('article')).toHaveCount(corpus.day(today).length);
});
