import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../../e2e/harness/expect.ts';
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
    await scene.restart(undefined, () => killBrowser(paperboy.context));
    await Promise.all([marking, asking]);
    await refresh(scene);
  },
};

/** Runs in a panel: the papers that are drawn, and whether they are shown as saved. */
function savedShown(): [id: string, isSaved: boolean][] {
  const cards = [...document.querySelectorAll<HTMLElement>('article[data-paper-id]')];
  return cards.map(({ dataset: { paperId = '', state = '' } }) => [
    paperId,
    state.split(' ').includes('saved'),
  ]);
}

/** A press means the opposite of what is stored: who aims by a panel that has not heard of it yet would ask for something else. */
async function untilAgreed(one: Page, other: Page): Promise<void> {
  const disagreed = async () => {
    const shown = new Map(await one.evaluate(savedShown));
    const there = await other.evaluate(savedShown);
    return there.filter(([id, isSaved]) => shown.has(id) && shown.get(id) !== isSaved);
  };
  await expect.poll(disagreed).toEqual([]);
}

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
    await untilAgreed(scene.panel, other);
    await mark({ ...scene, panel: other });
    await untilAgreed(other, scene.panel);
    await mark(scene);
    await other.close();
  },
};

export const storageFaults: readonly Fault[] = [damagedDatabase, noCopy, killedBrowser, twoPanels];
