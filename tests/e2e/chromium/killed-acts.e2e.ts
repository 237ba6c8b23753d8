import type { Page } from '@playwright/test';
import { chanceOf } from '../../hub/synthetic/random.ts';
import type { PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

/** The same seed, the same acts and moments. */
const firstSeed = Number(process.env.PAPERBOY_SEED ?? 1);
/** Of two browsers beside each other; `npm run kills` has many more. */
const kills = Math.ceil(Number(process.env.PAPERBOY_KILLS ?? 160) / 2);
/** By then some acts are done, and another one is under way. */
const latestKillMs = 300;

/** What is known of a paper from outside: what the panel has shown as saved or not, and what was asked for since. */
interface Known {
  shown: boolean;
  asked: boolean;
}

/** Runs in the panel: saves papers and takes them off again, one act after the other, and tells of each. */
async function actOnAndOn(order: number[]): Promise<void> {
  const { tell } = globalThis as unknown as {
    tell: (what: 'asked' | 'shown', id: string, isSaved: boolean) => Promise<void>;
  };
  for (const at of order) {
    const card = document.querySelectorAll<HTMLElement>('article[data-paper-id]')[at];
    const button = card?.querySelector<HTMLElement>('button[aria-pressed]');
    const id = card?.dataset.paperId;
    if (!button || id === undefined) continue;
    const wanted = button.getAttribute('aria-pressed') !== 'true';
    await tell('asked', id, wanted);
    const { promise, resolve } = Promise.withResolvers<void>();
    const observer = new MutationObserver(() => {
      if (button.getAttribute('aria-pressed') === String(wanted)) resolve();
    });
    observer.observe(button, { attributes: true });
    button.click();
    await promise;
    observer.disconnect();
    await tell('shown', id, wanted);
  }
}

/** Kills the panel, the worker and whatever else runs in their process, in the midst of what they do. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
}

async function savedIds(paperboy: PaperboyChromium, page: Page): Promise<Set<unknown>> {
  const rows = await paperboy.rows('marks', page);
  return new Set(rows.filter(({ savedAt }) => savedAt !== undefined).map((row) => row.paperId));
}

test.use({ expectedErrors: ['No SW', 'crash'] });

for (const seed of [firstSeed, firstSeed + 1000])
  test(`what the panel has shown as done is stored, whenever everything is killed (seed ${seed})`, async ({
    paperboy,
  }) => {
    test.setTimeout(60_000 + kills * 6_000);
    await untilSettled(paperboy);
    const chance = chanceOf(seed);
    const known = new Map<string, Known>();
    const total = { asked: 0, shown: 0, underWay: 0 };
    for (let killed = 0; killed <= kills; killed += 1) {
      const panel = await paperboy.openPanel();
      await panel.locator('article').nth(7).waitFor();
      const saved = await savedIds(paperboy, panel);
      for (const [id, { shown, asked }] of known) {
        expect([shown, asked], `seed ${seed}, kill ${killed}: ${id}`).toContain(saved.has(id));
        if (shown !== asked) total.underWay += 1;
        known.set(id, { shown: saved.has(id), asked: saved.has(id) });
      }
      if (killed === kills) break;
      await panel.exposeFunction(
        'tell',
        (what: 'asked' | 'shown', id: string, isSaved: boolean) => {
          total[what] += 1;
          const before = known.get(id)?.shown ?? !isSaved;
          known.set(id, { shown: what === 'shown' ? isSaved : before, asked: isSaved });
        },
      );
      const order = Array.from({ length: 200 }, () => chance.below(8));
      panel.evaluate(actOnAndOn, order).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, chance.below(latestKillMs)));
      await kill(panel);
      await panel.close();
    }
    console.log(
      `nothing-lost: kills=${kills} asked=${total.asked} acked=${total.shown} underway=${total.underWay} lost=0 seed=${seed}`,
    );
    expect(total.shown).toBeGreaterThan(kills);
    expect(total.underWay).toBeGreaterThan(0);
  });
