import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../harness/accessibility-faults.ts';
import { launchChromium, type PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { previewFile, previewText, standStillAt } from '../harness/import-page.ts';
import { keepPaper } from '../harness/keep-paper.ts';
import { killBrowser } from '../harness/kill-browser.ts';
import { withProfile } from '../harness/restart.ts';
import { choose, openSettings } from '../harness/settings-page.ts';
import { untilCopied } from '../harness/until-copied.ts';

/** What the user made, and the papers that belong to it, but for what each store numbers and dates itself. */
async function libraryIn(paperboy: PaperboyChromium, panel: Page) {
  const marks = await paperboy.rows('marks', panel);
  const ids = new Set(marks.map(({ paperId }) => paperId));
  const papers = await paperboy.rows('papers', panel);
  const rows = await paperboy.rows('panel', panel);
  return {
    marks: marks.map(({ revision: _, ...mark }) => mark),
    papers: papers
      .filter(({ id }) => ids.has(id))
      .map(({ revision: _, firstStoredAt: __, ...paper }) => paper),
    settings: rows.find(({ key }) => key === 'settings')?.value,
  };
}

/** How many of the marks that the lists of ids bring there are. */
async function imported(paperboy: PaperboyChromium, panel: Page): Promise<number> {
  const marks = await paperboy.rows('marks', panel);
  return marks.filter(({ paperId }) => String(paperId).startsWith('2401.')).length;
}

test('what was exported comes back on another machine, as it was', async ({
  paperboy,
  panel,
  gate,
}, info) => {
  await untilSettled(paperboy);
  const cards = panel.locator('article[data-paper-id]');
  const paperId = (await cards.nth(2).getAttribute('data-paper-id')) ?? '';
  await cards.nth(0).locator('button[aria-pressed]').first().click();
  await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(1);
  const keeping = { paperId, tags: ['lamps', 'to cite'], note: 'Read *on*.', status: 'reading' };
  await panel.evaluate(keepPaper, keeping);
  const page = await openSettings(panel);
  await choose(page, 'density', 'compact');
  await panel.close();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything (JSON)' }).click();
  const path = info.outputPath('paperboy.json');
  await (await downloading).saveAs(path);
  const before = await libraryIn(paperboy, page);
  expect(before.marks.length).toBeGreaterThan(1);
  const other = await launchChromium({ hubPort: gate.port });
  const otherPanel = await other.openPanel();
  await otherPanel.locator('article[data-paper-id]').first().waitFor();
  await untilSettled(other);
  const there = await openSettings(otherPanel);
  await otherPanel.close();
  await previewFile(there, path);
  await expect(there.getByRole('checkbox', { name: '1 setting' })).toBeChecked();
  await there.getByText('papers are added').click();
  await expect(there.getByText('lamps, to cite')).toBeVisible();
  expect(await accessibilityFaults(there)).toEqual([]);
  await there.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(there.locator('[data-done]')).toBeVisible();
  expect(await libraryIn(other, there)).toEqual(before);
  await untilCopied(other, there);
  await there.getByRole('button', { name: 'Undo the import' }).click();
  await expect(there.getByText('The import was undone.')).toBeVisible();
  const kept = (await other.rows('marks', there)).filter((mark) => 'savedAt' in mark);
  expect(kept).toEqual([]);
  expect(other.errors).toEqual([]);
  await other.close();
});

test('a list of ids is filled from the Hub at a wish, and what it does not know is named', async ({
  panel,
  corpus,
}) => {
  const page = await openSettings(panel);
  const known = corpus.outside()[0]?.paper;
  await previewText(page, `https://arxiv.org/abs/${known?.id}v2\n\n1912.99999`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Ask Hugging Face about them' }).click();
  await expect(page.getByText('2 of 2 asked for')).toBeVisible();
  await expect(page.getByText('Hugging Face does not know 1912.99999.')).toBeVisible();
  await expect(page.getByText('Of 1 paper only its id is known here.')).toBeVisible();
});

test('a file that is dropped is read', async ({ panel }) => {
  const page = await openSettings(panel);
  const dataTransfer = await page.evaluateHandle(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(['@article{lamps, eprint = {2611.00001}}'], 'lamps.bib'));
    return carried;
  });
  await page.locator('[data-drop]').dispatchEvent('drop', { dataTransfer });
  await expect(page.getByText('Read as: BibTeX')).toBeVisible();
});

const ids = Array.from({ length: 2_000 }, (_, at) => `2401.${10_000 + at}`);

/** Not a click, which would wait for a page that may answer no more. */
function pressImport(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-preview] button')];
  setTimeout(() => buttons[0]?.click());
}

for (const row of [1, 700, 2_001]) {
  test(`a browser that dies at row ${row} of an import leaves nothing of it`, async ({
    gate,
  }, info) => {
    const path = info.outputPath('ids.txt');
    writeFileSync(path, ids.join('\n'));
    await withProfile(async (profileDir) => {
      const first = await launchChromium({ hubPort: gate.port, profileDir });
      const panel = await first.openPanel();
      await panel.locator('article[data-paper-id]').first().waitFor();
      await untilSettled(first);
      const page = await openSettings(panel);
      await previewFile(page, path);
      await page.evaluate(standStillAt, row);
      const still = page.waitForEvent('console', (message) => message.text() === 'standing still');
      await page.evaluate(pressImport);
      await still;
      await killBrowser(first.context);

      const second = await launchChromium({ hubPort: gate.port, profileDir });
      const again = await second.openPanel();
      await again.locator('article[data-paper-id]').first().waitFor();
      expect(await imported(second, again)).toBe(0);
      await second.close();
    });
  });
}

test('a browser that dies behind an import leaves all of it', async ({ gate }, info) => {
  const path = info.outputPath('ids.txt');
  writeFileSync(path, ids.join('\n'));
  await withProfile(async (profileDir) => {
    const first = await launchChromium({ hubPort: gate.port, profileDir });
    const panel = await first.openPanel();
    const page = await openSettings(panel);
    await previewFile(page, path);
    await page.evaluate(pressImport);
    await expect(page.locator('[data-done]')).toBeVisible();
    await killBrowser(first.context);

    const second = await launchChromium({ hubPort: gate.port, profileDir });
    const again = await second.openPanel();
    await again.locator('article[data-paper-id]').first().waitFor();
    expect(await imported(second, again)).toBe(ids.length);
    await second.close();
  });
});
