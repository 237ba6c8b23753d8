import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from '../../hub/synthetic/random.ts';
import { launchChromium } from '../harness/chromium.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { killBrowser, pidOf } from '../harness/kill-browser.ts';
import { withProfile } from '../harness/restart.ts';

/** The same seed, the same moments. */
const seed = Number(process.env.PAPERBOY_SEED ?? 1);
/** The gate has time for some, `npm run kills:bulk` for many more. */
const kills = Number(process.env.PAPERBOY_BULK_KILLS ?? 2);

test('an act upon many papers is done to all of them or to none, whenever the browser dies', async ({
  gate,
}) => {
  test.setTimeout(60_000 + kills * 20_000);
  const chance = chanceOf(seed);
  const found = { all: 0, none: 0, acked: 0 };
  let wanted = new Set<string>();
  let hiddenBefore = 0;
  let isAcked = false;
  // What is hidden leaves the list: for so many acts it has papers.
  const ofOne = 2;
  const inProfile = async (profileDir: string) => {
    for (let kill = 0; kill <= ofOne; kill += 1) {
      const paperboy = await launchChromium({ hubPort: gate.port, profileDir });
      const panel = await paperboy.openPanel();
      await panel.locator('article').nth(7).waitFor();
      if (kill === 0) await untilSettled(paperboy);
      const hidden = async () =>
        (await paperboy.rows('marks', panel)).filter(({ hiddenAt }) => hiddenAt !== undefined);
      const before = new Set((await hidden()).map(({ paperId }) => paperId));
      if (kill > 0) {
        const isAll = before.size === wanted.size;
        expect(isAll ? [...before].sort() : before.size, `seed ${seed}, kill ${kill}`).toEqual(
          isAll ? [...wanted].sort() : hiddenBefore,
        );
        if (isAcked) expect(isAll, `seed ${seed}, kill ${kill}`).toBe(true);
        found[isAll ? 'all' : 'none'] += 1;
        if (isAcked) found.acked += 1;
      }
      if (kill === ofOne) {
        await paperboy.close();
        return;
      }
      const ids = await cardIds(panel);
      hiddenBefore = before.size;
      wanted = new Set([...before, ...ids.slice(0, 8)].map(String));
      await panel.keyboard.press('j');
      await panel.keyboard.press('x');
      for (let more = 1; more < 8; more += 1) await panel.keyboard.press('J');
      const id = await pidOf(paperboy.context);
      isAcked = false;
      const acked = panel.waitForFunction(() =>
        [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
          textContent?.includes('8 papers hidden'),
        ),
      );
      acked.then(
        () => {
          isAcked = true;
        },
        () => {},
      );
      panel.keyboard.press('h').catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, chance.below(120)));
      await killBrowser(paperboy.context, id);
    }
  };
  for (let done = 0; done < kills; done += ofOne) await withProfile(inProfile);
  console.log(
    `killed-bulk: kills=${found.all + found.none} acked=${found.acked} all=${found.all} none=${found.none} half=0 lost=0 seed=${seed}`,
  );
  // Of few kills none need fall before it, or behind.
  if (kills >= 10) expect(Math.min(found.all, found.none)).toBeGreaterThan(0);
});

test('a restore from the second copy that is cut short is done by the next browser', async ({
  gate,
}) => {
  test.setTimeout(60_000 + kills * 20_000);
  const chance = chanceOf(seed + 1);
  await withProfile(async (profileDir) => {
    const first = await launchChromium({ hubPort: gate.port, profileDir });
    const panel = await first.openPanel();
    await untilSettled(first);
    await panel.locator('article').nth(7).waitFor();
    for (let at = 0; at < 8; at += 1) {
      await panel.locator('article button[aria-pressed]').nth(at).click();
    }
    await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(8);
    const marks = (page = panel, of = first) =>
      of.rows('marks', page).then((rows) => rows.map(({ revision: _, ...mark }) => mark));
    await expect(async () => {
      const { canary } = await panel.evaluate(() => chrome.storage.local.get('canary'));
      expect(canary).toMatchObject({ marks: 8, kept: 8 });
    }).toPass();
    const before = await marks();
    await first.close();
    gate.shut();
    const database = `chrome-extension_${first.extensionId}_0.indexeddb.leveldb`;
    let whole = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      rmSync(join(profileDir, 'Default/IndexedDB', database), { recursive: true, force: true });
      const cut = await launchChromium({ hubPort: gate.port, profileDir });
      await new Promise((resolve) => setTimeout(resolve, chance.below(300)));
      await killBrowser(cut.context);
      const next = await launchChromium({ hubPort: gate.port, profileDir });
      const page = await next.openPanel();
      await expect
        .poll(() => marks(page, next), { message: `seed ${seed}, kill ${kill}` })
        .toEqual(before);
      whole += 1;
      await next.close();
    }
    console.log(`killed-restore: kills=${kills} restored=${whole} lost=0 seed=${seed}`);
  });
});
