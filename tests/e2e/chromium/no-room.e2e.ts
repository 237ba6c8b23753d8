import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chanceOf } from '../../hub/synthetic/random.ts';
import { launchChromium, type PaperboyChromium } from '../harness/chromium.ts';
import { fillStore } from '../harness/fill-store.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { openFilesIn } from '../harness/open-files.ts';
import { withProfile } from '../harness/restart.ts';
import { pressSave } from '../harness/save-by-hand.ts';
import { smallDisk } from '../harness/small-disk.ts';
import { untilCopied } from '../harness/until-copied.ts';

/** The gate has time for a hundred, `npm run room` for many more. */
const saves = Number(process.env.PAPERBOY_SAVES ?? 100);
/** The same seed, the same room. */
const seed = Number(process.env.PAPERBOY_SEED ?? 1);
/** How often the disk fills up. */
const rounds = Math.ceil(saves / 50);
/** Bytes; what a first run stores is less. */
const quota = 3_000_000;

async function savedIds(paperboy: PaperboyChromium, panel: Page): Promise<Set<unknown>> {
  const rows = await paperboy.rows('marks', panel);
  return new Set(rows.filter(({ savedAt }) => savedAt !== undefined).map((row) => row.paperId));
}

test('saves succeed where a page would get no more room', async ({ gate }) => {
  test.setTimeout(60_000 + saves * 500);
  await withProfile(async (profileDir) => {
    const paperboy = await launchChromium({ hubPort: gate.port, profileDir });
    const first = await paperboy.openPanel();
    await untilSettled(paperboy);
    await first.goto('about:blank');
    await paperboy.killWorker();
    // A database that is open has been promised its room.
    await expect.poll(() => openFilesIn(join(profileDir, 'Default/IndexedDB'))).toEqual([]);
    const session = await paperboy.context.newCDPSession(first);
    const origin = `chrome-extension://${paperboy.extensionId}/`;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quota });
    const panel = await paperboy.openPanel();
    await panel.locator('article').nth(7).waitFor();
    const { isFull } = await panel.evaluate(fillStore, 2 * quota);
    const papers = (await paperboy.rows('papers', panel)).length;
    const refused: number[] = [];
    for (let at = 0; at < saves; at += 1) {
      const { outcome } = await panel.evaluate(pressSave, at % 8);
      if (outcome !== 'shown') refused.push(at);
    }
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    console.log(
      `no-room: browser=chromium saves=${saves} refused=${refused.length} usage=${usage}`,
    );
    expect(refused).toEqual([]);
    expect(usage).toBeGreaterThan(quota);
    expect(isFull).toBe(false);
    expect((await paperboy.rows('papers', panel)).length).toBe(papers);
    await paperboy.close();
  });
});

test('on a full disk a save is stored or refused in words, nothing that was shown is lost, and all works once there is room', async ({
  gate,
}) => {
  test.setTimeout(60_000 + rounds * 30_000);
  const chance = chanceOf(seed);
  const disk = smallDisk(60);
  if (!disk) {
    console.log('no-room: the full disk was not tried, for this user may mount none');
    return;
  }
  const paperboy = await launchChromium({ hubPort: gate.port, profileDir: disk.folder });
  try {
    const panel = await paperboy.openPanel();
    await untilSettled(paperboy);
    const shown = new Map<string, boolean[]>();
    const press = async (at: number) => {
      const { id, wanted, outcome } = await panel.evaluate(pressSave, at);
      const before = shown.get(id) ?? [!wanted];
      shown.set(id, outcome === 'shown' ? [wanted] : [...before, wanted]);
      return outcome;
    };
    for (const at of [0, 1]) expect(await press(at)).toBe('shown');
    await untilCopied(paperboy, panel);
    await panel.evaluate(fillStore, 4_000_000);
    const total = { shown: 0, refused: 0, silent: 0, gone: 0 };
    for (let round = 0; round < rounds; round += 1) {
      // Of some acts there is room for, and then for none.
      disk.fill(chance.below(60_000));
      for (let act = 0; act < 24; act += 1) total[await press(2 + (act % 6))] += 1;
      disk.free();
      await expect(async () => {
        await expect(panel.locator('article').nth(7)).toBeVisible();
        for (const at of [0, 1, 2, 3]) expect(await press(at)).toBe('shown');
      }).toPass();
      await untilCopied(paperboy, panel);
      const saved = await savedIds(paperboy, panel);
      for (const [id, may] of shown) {
        expect(may, `seed ${seed}, round ${round}: ${id}`).toContain(saved.has(id));
        shown.set(id, [saved.has(id)]);
      }
    }
    await expect(panel.getByText('The second copy of your library cannot')).toHaveCount(0);
    console.log(
      `full-disk: rounds=${rounds} acked=${total.shown} refused=${total.refused} gone=${total.gone} silent=${total.silent} lost=0 seed=${seed}`,
    );
    expect(total.silent).toBe(0);
    expect(Math.min(total.shown, total.refused)).toBeGreaterThan(rounds);
  } finally {
    await paperboy.close();
    disk.remove();
  }
});

test.describe('a second copy', () => {
  test.use({ expectedErrors: ['NO_SPACE'] });

  test('that cannot be written costs no save, and is told of until it can be', async ({
    paperboy,
    panel,
  }) => {
    await untilSettled(paperboy);
    const copyFailed = panel.getByText('The second copy of your library cannot be written');
    expect(await panel.evaluate(pressSave, 0)).toMatchObject({ outcome: 'shown' });
    await untilCopied(paperboy, panel);
    await panel.evaluate(() => {
      const { set } = chrome.storage.local;
      const noSpace = () => Promise.reject(new Error('IO error: FILE_ERROR_NO_SPACE'));
      Object.assign(chrome.storage.local, { set: noSpace, setAgain: set });
    });
    for (const at of [1, 2, 3]) {
      expect(await panel.evaluate(pressSave, at)).toMatchObject({ outcome: 'shown' });
    }
    await expect(copyFailed).toHaveText(/Free some space/);
    expect((await savedIds(paperboy, panel)).size).toBe(4);
    await panel.evaluate(() => {
      const { local } = chrome.storage as unknown as { local: { setAgain: unknown } };
      Object.assign(local, { set: local.setAgain });
    });
    expect(await panel.evaluate(pressSave, 4)).toMatchObject({ outcome: 'shown' });
    await untilCopied(paperboy, panel);
    await expect(copyFailed).toHaveCount(0);
  });
});
