import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { killBrowser } from '../../e2e/harness/kill-browser.ts';
import { untilCopied } from '../../e2e/harness/until-copied.ts';
import { grow, mark, refresh } from '../acts.ts';
import type { Scene } from '../scene.ts';
import type { Fault } from './fault.ts';

function foldersOf({ profileDir, paperboy }: Scene) {
  const folder = join(profileDir, 'Default');
  return {
    database: join(
      folder,
      'IndexedDB',
      `chrome-extension_${paperboy.extensionId}_0.indexeddb.leveldb`,
    ),
    copy: join(folder, 'Local Extension Settings', paperboy.extensionId),
  };
}

const filesIn = (folder: string, name: RegExp) =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));

/** Closes the browser, does something to its files, and starts another. */
async function between(scene: Scene, damage: (scene: Scene) => void): Promise<void> {
  await mark(scene);
  await untilCopied(scene.paperboy, scene.witness);
  await scene.restart(() => damage(scene));
  await refresh(scene);
}

const damages: Record<string, (scene: Scene) => void> = {
  'its log is cut in half': (scene) => {
    for (const log of filesIn(foldersOf(scene).database, /\.log$/))
      truncateSync(log, Math.floor(statSync(log).size / 2));
  },
  'its log is emptied': (scene) => {
    for (const log of filesIn(foldersOf(scene).database, /\.log$/)) truncateSync(log, 0);
  },
  'its manifest is overwritten': (scene) => {
    for (const file of filesIn(foldersOf(scene).database, /^MANIFEST/))
      writeFileSync(file, 'rust'.repeat(99));
  },
  'it is removed': (scene) => rmSync(foldersOf(scene).database, { recursive: true }),
};

const damagedDatabase: Fault = {
  id: 'B1',
  name: 'the database is damaged',
  isSlow: true,
  strike: async (scene) => {
    const damage = scene.chance.pick(Object.values(damages));
    await between(scene, damage);
  },
};

const noCopy: Fault = {
  id: 'B2',
  name: 'the second copy is removed',
  isSlow: true,
  strike: (scene) =>
    between(scene, (at) => rmSync(foldersOf(at).copy, { recursive: true, force: true })),
};

/** The second copy is this far behind what is shown as done, at most: where a day is stored at the same time. */
const copyBehindMs = 250;

/**
 * A log that was torn, by a kill or cut in half, may have Chromium empty the database two starts later. What the second
 * copy could not have any more then is lost (docs/reliability.md).
 */
async function allowLastMoment({ paperboy, witness, marks }: Scene, killedAt: number) {
  const restored = (await paperboy.rows('panel', witness)).find(({ key }) => key === 'restored');
  const { at = 0 } = (restored?.value ?? {}) as { at?: number };
  if (at >= killedAt) marks.forgive(killedAt - copyBehindMs);
}

const killedBrowser: Fault = {
  id: 'B9',
  name: 'the browser is killed while the user marks papers and the worker stores a day',
  isSlow: true,
  strike: async (scene) => {
    const { paperboy, chance, tally } = scene;
    await mark(scene);
    grow(scene);
    const marking = mark(scene).catch(() => {});
    const asking = refresh(scene).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, chance.below(150)));
    tally.kills += 1;
    const killedAt = Date.now();
    await scene.restart(undefined, () => killBrowser(paperboy.context));
    await Promise.all([marking, asking]);
    await allowLastMoment(scene, killedAt);
    await refresh(scene);
  },
};

const twoPanels: Fault = {
  id: 'B10',
  name: 'another panel marks the same papers',
  strike: async (scene) => {
    const { paperboy } = scene;
    const other = await paperboy.openPanel();
    await other.locator('article[data-paper-id]').first().waitFor();
    await other.locator('main').press('2');
    await other.locator('[data-view="day"][aria-current]').waitFor();
    await mark(scene);
    await mark({ ...scene, panel: other });
    await mark(scene);
    await other.close();
  },
};

export const storageFaults: readonly Fault[] = [damagedDatabase, noCopy, killedBrowser, twoPanels];
