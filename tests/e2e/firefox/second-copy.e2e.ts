import {
  closeSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { launchFirefox, type PaperboyFirefox, storageOf } from '../harness/firefox.ts';
import { keepPaper } from '../harness/keep-paper.ts';
import { withProfile } from '../harness/restart.ts';
import { click, count, expect, openPanel, test } from './fixtures.ts';

type Canary = { revision: number; marks: number } | undefined;

function canaryOf(firefox: PaperboyFirefox): Promise<Canary> {
  return firefox.inPage('return (await browser.storage.local.get("canary")).canary ?? null;');
}

/** The marks as their user made them. */
async function marksIn(firefox: PaperboyFirefox) {
  return (await firefox.rows('marks')).map(({ revision: _, ...mark }) => mark);
}

/** Saves, tags and notes some papers, and waits until both copies have it. */
async function keepSome(firefox: PaperboyFirefox): Promise<void> {
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  await click(firefox, 'article:nth-of-type(1) button[aria-pressed]');
  const paperId = await firefox.inPage<string>(
    'return document.querySelector("article:nth-of-type(3)").dataset.paperId;',
  );
  await expect.poll(async () => (await firefox.rows('tallies')).length).toBe(1);
  const keeping = { paperId, tags: ['lamps'], note: 'Read *before* Monday.', status: 'reading' };
  await firefox.inPage(`await (${keepPaper.toString()})(args[0]);`, keeping);
  await click(firefox, 'article:nth-of-type(2) button[aria-pressed]');
  await expect.poll(() => count(firefox, 'article[data-state~="saved"]')).toBe(2);
  await expect
    .poll(async () => {
      const [tally] = await firefox.rows('tallies');
      return (await canaryOf(firefox))?.revision === tally?.revision;
    })
    .toBe(true);
}

function told(firefox: PaperboyFirefox): Promise<boolean> {
  return firefox.inPage('return document.body.textContent.includes("Your browser had lost");');
}

function filesIn(folder: string): string[] {
  const found = readdirSync(folder).filter((file) => file.endsWith('.sqlite'));
  expect(found.length).toBeGreaterThan(0);
  return found.map((file) => join(folder, file));
}

const damages: [string, (database: string) => void][] = [
  [
    'whose header was damaged',
    (database) => {
      for (const file of filesIn(database)) {
        const open = openSync(file, 'r+');
        writeSync(open, Buffer.alloc(100, 'rust'), 0, 100, 0);
        closeSync(open);
      }
    },
  ],
  [
    'whose file was cut in half',
    (database) => {
      for (const file of filesIn(database)) {
        rmSync(`${file}-wal`, { force: true });
        truncateSync(file, Math.floor(statSync(file).size / 2));
      }
    },
  ],
  ['that was removed', (database) => rmSync(database, { recursive: true })],
];

for (const [name, damage] of damages) {
  test(`a database ${name} gets back all that was kept and marked, and the user is told once`, async ({
    gate,
  }) => {
    await withProfile(async (profileDir) => {
      const first = await launchFirefox({ proxyPort: gate.port, profileDir });
      await keepSome(first);
      const before = await marksIn(first);
      await first.close();
      damage(storageOf(profileDir).database);
      // What comes back is not from the Hub.
      gate.shut();

      const second = await launchFirefox({ proxyPort: gate.port, profileDir });
      await second.openPanel();
      await expect.poll(() => marksIn(second)).toEqual(before);
      await expect.poll(() => told(second)).toBe(true);
      await click(second, '[data-view="saved"]');
      await expect.poll(() => count(second, 'article[data-state~="saved"]')).toBe(2);
      await click(second, 'button[aria-label="All right"]');
      await expect.poll(() => told(second)).toBe(false);
      await second.terminateBackground();
      await second.openPanel();
      await expect.poll(() => count(second, 'article[data-state~="saved"]')).toBe(2);
      expect(await told(second)).toBe(false);
      await second.close();
    });
  });
}

test('a second copy that was removed is made anew, and nobody is told', async ({ gate }) => {
  await withProfile(async (profileDir) => {
    const first = await launchFirefox({ proxyPort: gate.port, profileDir });
    await keepSome(first);
    const before = await marksIn(first);
    await first.close();
    rmSync(storageOf(profileDir).local, { recursive: true });
    gate.shut();

    const second = await launchFirefox({ proxyPort: gate.port, profileDir });
    await second.openPanel();
    await expect.poll(async () => (await canaryOf(second))?.marks).toBe(before.length);
    expect(await marksIn(second)).toEqual(before);
    expect(await told(second)).toBe(false);
    await second.close();
  });
});
