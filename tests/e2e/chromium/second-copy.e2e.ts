import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium, type PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { keepPaper } from '../harness/keep-paper.ts';
import { withProfile } from '../harness/restart.ts';

/** Everything that the second copy holds. */
function copyIn(panel: Page): Promise<Record<string, Record<string, unknown>>> {
  return panel.evaluate(() => chrome.storage.local.get(null));
}

/** The marks as their user made them. */
async function marksIn(paperboy: PaperboyChromium, panel: Page) {
  const rows = await paperboy.rows('marks', panel);
  return rows.map(({ revision: _, ...mark }) => mark);
}

/** These marks, whatever else has been passed by meanwhile. */
function allOf(marks: Awaited<ReturnType<typeof marksIn>>) {
  return expect.arrayContaining(marks.map((mark) => expect.objectContaining(mark)));
}

/** Waits until it is stored that the user has read what was told: the page shows it earlier. */
async function untilPutAway(paperboy: PaperboyChromium, panel: Page): Promise<void> {
  const isTold = async () =>
    (await paperboy.rows('panel', panel)).some(({ key }) => key === 'restored');
  await expect.poll(isTold).toBe(false);
}

/** Saves, hides, tags and notes some papers, and waits until both copies have it. */
async function keepSome(paperboy: PaperboyChromium, panel: Page): Promise<void> {
  await untilSettled(paperboy);
  const cards = panel.locator('article[data-paper-id]');
  const paperId = (await cards.nth(2).getAttribute('data-paper-id')) ?? '';
  await cards.nth(0).locator('button[aria-pressed]').first().click();
  await panel.evaluate(keepPaper, {
    paperId,
    tags: ['lamps', 'to cite'],
    note: 'Read *before* Monday.',
    status: 'reading',
  });
  await cards.nth(1).locator('button[aria-pressed]').first().click();
  await cards.nth(3).locator('h2 button').click();
  await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(2);
  await expect(panel.locator('article[data-state~="read"]')).toHaveCount(1);
  await expect
    .poll(async () => {
      const [tally] = await paperboy.rows('tallies', panel);
      return (await copyIn(panel)).canary?.revision === tally?.revision;
    })
    .toBe(true);
}

/** The folders in which Chromium keeps both copies. */
function foldersIn(profileDir: string, extensionId: string) {
  const folder = join(profileDir, 'Default');
  return {
    database: join(folder, 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`),
    copy: join(folder, 'Local Extension Settings', extensionId),
  };
}

type Folders = ReturnType<typeof foldersIn>;

function filesIn(folder: string, name: RegExp): string[] {
  const found = readdirSync(folder).filter((file) => name.test(file));
  expect(found.length).toBeGreaterThan(0);
  return found.map((file) => join(folder, file));
}

const restored = /Your browser had lost \d+ saved papers?/;

const damages: [string, (folders: Folders) => void][] = [
  [
    'whose log was cut in half',
    ({ database }) => {
      for (const log of filesIn(database, /\.log$/))
        truncateSync(log, Math.floor(statSync(log).size / 2));
    },
  ],
  [
    'whose log was emptied',
    ({ database }) => {
      for (const log of filesIn(database, /\.log$/)) truncateSync(log, 0);
    },
  ],
  [
    'whose manifest was overwritten',
    ({ database }) => {
      for (const file of filesIn(database, /^MANIFEST/)) writeFileSync(file, 'rust'.repeat(99));
    },
  ],
  ['that was removed', ({ database }) => rmSync(database, { recursive: true })],
];

test.describe('a database', () => {
  for (const [name, damage] of damages) {
    test(`${name} gets back all that was kept and marked, and the user is told once`, async ({
      gate,
    }) => {
      await withProfile(async (profileDir) => {
        const first = await launchChromium({ hubPort: gate.port, profileDir });
        const panel = await first.openPanel();
        await keepSome(first, panel);
        const before = await marksIn(first, panel);
        const titles = await panel.locator('article[data-state~="saved"] h2').allTextContents();
        await first.close();
        damage(foldersIn(profileDir, first.extensionId));
        // What comes back is not from the Hub.
        gate.shut();

        const second = await launchChromium({ hubPort: gate.port, profileDir });
        const again = await second.openPanel();
        await expect.poll(() => marksIn(second, again)).toEqual(allOf(before));
        await expect(again.getByText(restored)).toBeVisible();
        await again.locator('[data-view="saved"]').click();
        for (const title of titles) await expect(again.getByText(title)).toBeVisible();
        await again.getByRole('button', { name: 'All right' }).click();
        await expect(again.getByText(restored)).toHaveCount(0);
        await untilPutAway(second, again);
        await second.killWorker();
        await again.reload();
        await expect(again.locator('article').first()).toBeVisible();
        await expect.poll(() => marksIn(second, again)).toEqual(allOf(before));
        await expect(again.getByText(restored)).toHaveCount(0);
        await second.close();
      });
    });
  }
});

test('a second copy that was removed is made anew, and nobody is told', async ({ gate }) => {
  await withProfile(async (profileDir) => {
    const first = await launchChromium({ hubPort: gate.port, profileDir });
    const panel = await first.openPanel();
    await keepSome(first, panel);
    const [before, { canary: _, ...copy }] = [await marksIn(first, panel), await copyIn(panel)];
    await first.close();
    rmSync(foldersIn(profileDir, first.extensionId).copy, { recursive: true });
    gate.shut();

    const second = await launchChromium({ hubPort: gate.port, profileDir });
    const again = await second.openPanel();
    await expect.poll(async () => (await copyIn(again)).canary?.marks).toBe(before.length);
    expect(Object.keys(await copyIn(again))).toEqual(expect.arrayContaining(Object.keys(copy)));
    expect(await marksIn(second, again)).toEqual(before);
    await expect(again.getByText(restored)).toHaveCount(0);
    await second.close();
  });
});

test('where both are gone it is a first run like any other', async ({ gate }) => {
  await withProfile(async (profileDir) => {
    const first = await launchChromium({ hubPort: gate.port, profileDir });
    await keepSome(first, await first.openPanel());
    await first.close();
    const { database, copy } = foldersIn(profileDir, first.extensionId);
    for (const folder of [database, copy]) rmSync(folder, { recursive: true });

    const second = await launchChromium({ hubPort: gate.port, profileDir });
    const panel = await second.openPanel();
    await expect(panel.locator('article[data-paper-id]').first()).toBeVisible();
    expect(await second.rows('marks', panel)).toEqual([]);
    await expect(panel.getByText(restored)).toHaveCount(0);
    await second.close();
  });
});
