import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readBackups } from '../../../papers/backups.ts';
import { launchChromium, type PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { previewFile } from '../harness/import-page.ts';
import { putPanelRow } from '../harness/old-days.ts';
import { allowOnce, changePreferences } from '../harness/once-allowed.ts';
import { withProfile } from '../harness/restart.ts';
import { choose, openSettings } from '../harness/settings-page.ts';

const day = 24 * 3_600_000;

interface Writing {
  paperboy: PaperboyChromium;
  panel: Page;
  page: Page;
  folder: string;
}

/** A browser whose user allows files to be written, into a folder of its profile's own. */
async function withBackups(
  hubPort: number,
  work: (writing: Writing) => Promise<void>,
): Promise<void> {
  await withProfile(async (profileDir) => {
    const first = await launchChromium({ hubPort, profileDir });
    await first.openPanel();
    await untilSettled(first);
    await first.close();
    const downloads = join(profileDir, 'downloads');
    mkdirSync(downloads);
    allowOnce(profileDir, first.extensionId, 'downloads');
    changePreferences(profileDir, (preferences) => {
      preferences.download = { ...preferences.download, default_directory: downloads };
    });
    const paperboy = await launchChromium({ hubPort, profileDir });
    // Playwright keeps downloads to itself, unless told not to.
    const session = await paperboy.context.browser()?.newBrowserCDPSession();
    await session?.send('Browser.setDownloadBehavior', { behavior: 'default' });
    const panel = await paperboy.openPanel();
    await panel.locator('article[data-paper-id]').first().waitFor();
    const page = await openSettings(panel);
    await work({ paperboy, panel, page, folder: join(downloads, 'Paperboy') });
    await paperboy.close();
  });
}

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);
const savedIn = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')).marks.filter(
    (mark: { savedAt?: number }) => mark.savedAt !== undefined,
  ).length;

/** How many papers are saved in each backup, the fewest first. */
const savedInAll = (folder: string) =>
  filesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => savedIn(folder, name))
    .sort();
const lastThree = (saved: number) => [saved - 2, saved - 1, saved].filter((count) => count > 0);

test('backups go into the folder of downloads by themselves, the last ones are kept, and one restores what was lost', async ({
  gate,
}) => {
  await withBackups(gate.port, async ({ paperboy, panel, page, folder }) => {
    await panel.locator('article[data-paper-id] button[aria-pressed]').first().click();
    await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(1);
    await choose(page, 'backups', 'daily');
    await expect(
      page.getByText(/The last backup was written at .*: Paperboy\/paperboy-/),
    ).toBeVisible();
    const [name = ''] = filesIn(folder);
    expect(savedIn(folder, name)).toBe(1);
    await choose(page, 'backupsKept', '3');

    // As if days went by, each with something new.
    for (let saved = 2; saved < 6; saved += 1) {
      const backups = (await paperboy.rows('panel', page)).find(({ key }) => key === 'backups');
      const { files, change } = readBackups(backups?.value);
      const older = files.map((file) => ({ ...file, writtenAt: file.writtenAt - day }));
      await page.evaluate(putPanelRow, { key: 'backups', value: { files: older, change } });
      await panel
        .locator('article:not([data-state~="saved"]) button[aria-pressed]')
        .first()
        .click();
      await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(saved);
      await panel.reload();
      await panel.locator('article[data-paper-id]').first().waitFor();
      await expect.poll(() => savedInAll(folder)).toEqual(lastThree(saved));
    }
    const other = await launchChromium({ hubPort: gate.port });
    const otherPanel = await other.openPanel();
    await otherPanel.locator('article[data-paper-id]').first().waitFor();
    const there = await openSettings(otherPanel);
    const newest = filesIn(folder).find((file) => savedIn(folder, file) === 5) ?? '';
    await previewFile(there, join(folder, newest));
    await there.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(there.locator('[data-done]')).toBeVisible();
    expect((await other.rows('marks', there)).filter(({ savedAt }) => savedAt)).toHaveLength(5);
    await other.close();
    expect(paperboy.errors).toEqual([]);
  });
});

test('nothing is written where nothing has changed, and what cannot be written is said', async ({
  gate,
}) => {
  await withBackups(gate.port, async ({ paperboy, panel, page, folder }) => {
    await choose(page, 'backups', 'weekly');
    await expect.poll(() => filesIn(folder)).toHaveLength(1);
    await page.getByRole('button', { name: 'Write a backup now' }).click();
    await expect.poll(() => filesIn(folder)).toHaveLength(2);
    await page.evaluate(() => chrome.permissions.remove({ permissions: ['downloads'] }));
    await page.evaluate(putPanelRow, { key: 'backups', value: { files: [], change: 'other' } });
    await panel.reload();
    const line = panel.getByText('Backups are not written any more');
    await expect(line).toBeVisible();
    await panel.getByRole('button', { name: 'All right' }).click();
    await expect(line).toHaveCount(0);
    await expect(page.getByRole('alert')).toContainText('Backups are not written any more');
    expect(filesIn(folder)).toHaveLength(2);
    expect(paperboy.errors.filter((error) => !error.includes('backup was not written'))).toEqual(
      [],
    );
  });
});
