import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

const bar = (panel: Page) =>
  panel.getByRole('region', { name: 'What you made of the saved papers' });

test('a paper gets a status, tags and a note by the keys, and all of it is taken back', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const card = panel.locator('article').first();
  const id = (await card.getAttribute('data-paper-id')) ?? '';
  const mark = async () =>
    (await paperboy.rows('marks', panel)).find(({ paperId }) => paperId === id);
  await panel.keyboard.press('j');
  await panel.keyboard.press('s');
  await panel.keyboard.press('t');
  await expect(panel.getByLabel('Add a tag')).toBeFocused();
  await panel.keyboard.type('Draft trees,later');
  await panel.keyboard.press('Enter');
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'Draft trees',
    'later',
  ]);
  await card.getByRole('button', { name: 'Reading' }).click();
  await expect(card.getByRole('button', { name: 'Reading', pressed: true })).toBeVisible();
  await card.getByRole('button', { name: 'Add a note' }).click();
  await panel.keyboard.type('**Compare** with <b>the other</b>');
  await expect.poll(mark).toMatchObject({
    tags: ['Draft trees', 'later'],
    status: 'reading',
    note: '**Compare** with <b>the other</b>',
  });
  await panel.keyboard.press('Escape');
  await expect(card.locator('strong')).toHaveText('Compare');
  await expect(card.getByText('<b>the other</b>')).toBeVisible();

  await card.locator('h2 button').click();
  await expect(card.getByText('Has a note')).toBeAttached();
  await expect(card.getByText('Draft trees')).toBeVisible();
  await panel.locator('main').focus();
  for (let undone = 0; undone < 7; undone += 1) await panel.keyboard.press('u');
  await expect.poll(mark).not.toHaveProperty('note');
  await expect.poll(mark).not.toHaveProperty('savedAt');
  await expect.poll(async () => (await mark())?.tags ?? []).toEqual([]);
});

test('many papers are tagged at once; tags narrow the saved ones, are merged and written into a file', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  const tagged = async () =>
    (await paperboy.rows('marks', panel)).flatMap(({ tags }) => (Array.isArray(tags) ? tags : []));
  await panel.keyboard.press('j');
  for (const key of ['x', 'J', 'J']) await panel.keyboard.press(key);
  await panel.keyboard.press('t');
  const sheet = panel.getByRole('dialog', { name: '3 selected papers' });
  await sheet.getByLabel('Add a tag').fill('oil');
  await panel.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'To read' }).click();
  await expect.poll(tagged).toEqual(['oil', 'oil', 'oil']);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await panel.keyboard.press('Escape');

  await panel.locator('[data-view="saved"]').click();
  await expect(panel.locator('article')).toHaveCount(3);
  await panel.locator('article').first().locator('h2 button').click();
  await panel.locator('article').first().getByLabel('Add a tag').fill('lamps');
  await panel.keyboard.press('Enter');
  await expect.poll(tagged).toHaveLength(4);
  await bar(panel).getByRole('button', { name: 'Tags' }).click();
  await bar(panel).getByRole('button', { name: 'lamps 1' }).click();
  await expect(panel.locator('article')).toHaveCount(1);
  await expect(panel.getByRole('searchbox')).toHaveValue('tag:lamps');

  await bar(panel).getByRole('button', { name: 'Edit tags …' }).click();
  const tags = panel.getByRole('dialog', { name: 'Tags' }).last();
  await tags.getByRole('button', { name: 'Rename the tag “lamps”' }).click();
  await tags.getByRole('textbox').fill('Oil');
  await tags.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(tagged).toEqual(['oil', 'oil', 'oil']);
  await tags.getByRole('button', { name: 'Close' }).click();

  await bar(panel).getByRole('button', { name: 'Export …' }).click();
  const exporting = panel.getByRole('dialog', { name: 'Export papers' });
  await exporting.getByLabel('Which papers').selectOption('kept');
  const download = panel.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Download' }).click();
  const file = await (await download).path();
  const text = await readFile(file, 'utf8');
  expect(text.match(/^@misc\{/gm)).toHaveLength(3);
  expect(text.match(/keywords\s*=\s*\{oil\}/g)).toHaveLength(3);
  await expect(panel.getByText('3 papers exported')).toBeVisible();
});

test('a note that is being written is kept when the page goes at once', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await panel.keyboard.press('j');
  await panel.keyboard.press('n');
  await expect(panel.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await panel.keyboard.type('Half a thought');
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a thought');
  await panel.reload();
  await expect
    .poll(async () => (await paperboy.rows('marks', panel)).map(({ note }) => note))
    .toContain('Half a thought');
});

test('of a search every paper that was found is exported, not only the first that are listed', async ({
  panel,
  paperboy,
}) => {
  await untilSettled(paperboy);
  await panel.locator('[data-view="search"]').click();
  await panel.getByRole('searchbox').fill('-nothinghasthis');
  const stored = (await paperboy.rows('papers', panel)).length;
  await expect(panel.getByText(`${stored} papers`, { exact: true })).toBeVisible();
  expect(stored).toBeGreaterThan(200);
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.locator('#more-menu').getByText('Export papers').click();
  const exporting = panel.getByRole('dialog', { name: 'Export papers' });
  await expect(exporting.getByLabel('Which papers')).toContainText(`(${stored})`);
  const download = panel.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Download' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.match(/^@misc\{/gm)).toHaveLength(stored);
});
