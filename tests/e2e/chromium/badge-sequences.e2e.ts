import type { Page } from '@playwright/test';
import { latestFeedDay } from '../../../papers/feed-day.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { chanceOf } from '../../hub/synthetic/random.ts';
import { doSomething, openPanel, type Scene, wake } from '../harness/badge-acts.ts';
import { type BadgeLook, lookAtBadge } from '../harness/badge-facts.ts';
import { launchChromium, type PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import { keepKnownState } from '../harness/known-state.ts';
import { withProfile } from '../harness/restart.ts';

/** The same seed, the same acts. */
const seed = Number(process.env.PAPERBOY_SEED ?? 1);
/** So many in all: the gate has time for some, `npm run sequences` goes through many more. */
const wanted = Number(process.env.PAPERBOY_SEQUENCES ?? 18);
const shares = Math.max(2, Math.round(wanted / 12));
const sequences = Math.ceil(wanted / shares);

/** Waits until the rows have come to rest with the badge that counting one by one gives. */
async function untilRight(witness: Page, told: string): Promise<BadgeLook> {
  let before = '';
  let look: BadgeLook | undefined;
  await expect
    .poll(
      async () => {
        look = await lookAtBadge(witness);
        const isAtRest = look.rows === before;
        before = look.rows;
        const { text, naive, isNamed } = look;
        return isAtRest && text === naive && isNamed ? 'right' : JSON.stringify({ text, naive });
      },
      { message: told, intervals: [50], timeout: 5_000 },
    )
    .toBe('right');
  if (!look) throw new Error('Nobody looked at the badge.');
  return look;
}

/** A page of the extension that stays, and neither wakes nor changes anything. */
async function aWitness({ context, extensionId }: PaperboyChromium): Promise<Page> {
  const witness = await context.newPage();
  await witness.goto(`chrome-extension://${extensionId}/icon/16.png`);
  return witness;
}

const today = latestFeedDay(Date.now());

for (let share = 0; share < shares; share += 1) {
  test.describe(`random acts, part ${share + 1}`, () => {
    const corpus = syntheticCorpus({ latest: today, days: 2 });
    // What a worker says while it is being killed.
    test.use({ hubSettings: { corpus, rateLimit: false }, expectedErrors: ['No SW'] });

    test('leave the badge as counting one by one has it', async ({ paperboy, panel }) => {
      test.setTimeout(240_000);
      await untilSettled(paperboy);
      const items = corpus.day(today);
      const witness = await aWitness(paperboy);
      await panel.bringToFront();
      panel.setDefaultTimeout(10_000);
      const restore = await keepKnownState(witness);
      let effective = 0;
      for (let number = 0; number < sequences; number += 1) {
        const own = share * sequences + number;
        const chance = chanceOf(seed * 1009 + own);
        corpus.setDay(today, items);
        // What a panel writes down as it leaves must not come behind the known state.
        await panel.goto(witness.url());
        await restore();
        await openPanel({ paperboy, panel });
        await wake({ witness });
        const done: string[] = [];
        const told = () => `seed ${seed}, sequence ${own}: ${done.join(', ')}`;
        let look = await untilRight(witness, told());
        for (let left = 3 + chance.below(4); left > 0; left -= 1) {
          const scene: Scene = { paperboy, panel, witness, corpus, today, chance, look };
          const before = look.rows;
          done.push(await doSomething(scene));
          look = await untilRight(witness, told());
          if (look.rows !== before) effective += 1;
        }
      }
      console.info(`Badge: seed ${seed}, part ${share + 1}: ${effective} acts changed something.`);
      expect(effective).toBeGreaterThan(sequences * 2);
    });
  });
}

test.describe('restarts of the browser', () => {
  const corpus = syntheticCorpus({ latest: today, days: 2 });
  test.use({ hubSettings: { corpus, rateLimit: false } });

  test('leave the badge right before any panel is opened', async ({ gate }) => {
    test.setTimeout(180_000);
    const chance = chanceOf(seed);
    const done: string[] = [];
    await withProfile(async (profileDir) => {
      for (let start = 0; start < 4; start += 1) {
        const paperboy = await launchChromium({ hubPort: gate.port, profileDir });
        await untilSettled(paperboy);
        const witness = await aWitness(paperboy);
        const told = () => `seed ${seed}: ${done.join(', ')}`;
        let look = await untilRight(witness, told());
        const panel = await paperboy.context.newPage();
        panel.setDefaultTimeout(10_000);
        await openPanel({ paperboy, panel });
        for (let left = 4; left > 0; left -= 1) {
          done.push(await doSomething({ paperboy, panel, witness, corpus, today, chance, look }));
          look = await untilRight(witness, told());
        }
        done.push('restart');
        await paperboy.close();
      }
    });
    expect(done.length).toBe(20);
  });
});
