import { chanceOf } from '../../hub/synthetic/random.ts';
import { launchFirefox, type PaperboyFirefox } from '../harness/firefox.ts';
import { withProfile } from '../harness/restart.ts';
import { type Outcome, pressSave } from '../harness/save-by-hand.ts';
import { count, expect, openPanel, test } from './fixtures.ts';

/** The same seed, the same acts and moments. */
const seed = Number(process.env.PAPERBOY_SEED ?? 1);
/** The gate has time for some, `npm run kills:firefox` for many more. */
const kills = Number(process.env.PAPERBOY_FIREFOX_KILLS ?? 10);

async function savedIds(firefox: PaperboyFirefox): Promise<Set<unknown>> {
  const rows = await firefox.rows('marks');
  return new Set(rows.filter(({ savedAt }) => savedAt !== undefined).map((row) => row.paperId));
}

const press = (firefox: PaperboyFirefox, at: number) =>
  firefox.inPage<Outcome>(`return await (${pressSave.toString()})(args[0]);`, at);

async function untilRead(firefox: PaperboyFirefox): Promise<void> {
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  await expect.poll(() => count(firefox, 'article[data-paper-id]')).toBeGreaterThan(3);
}

test('what the panel has shown as saved is stored, whenever the background is stopped', async ({
  firefox,
}) => {
  test.setTimeout(60_000 + kills * 3_000);
  await untilRead(firefox);
  const chance = chanceOf(seed);
  const shown = new Map<string, boolean>();
  let acked = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    for (let act = 0; act < 2; act += 1) {
      const { id, wanted, outcome } = await press(firefox, chance.below(4));
      expect(outcome, `seed ${seed}, kill ${kill}`).toBe('shown');
      shown.set(id, wanted);
      acked += 1;
    }
    // One more is under way, and the badge and the second copy of the one before.
    const button = `article:nth-of-type(${1 + chance.below(4)})`;
    const id = await firefox.inPage<string>(
      `const card = document.querySelector(args[0]);
      card.querySelector('button[aria-pressed]').click();
      return card.dataset.paperId;`,
      button,
    );
    await firefox.terminateBackground();
    const wanted = !(shown.get(id) ?? false);
    await expect
      .poll(() => count(firefox, `${button} button[aria-pressed="${wanted}"]`), {
        message: `seed ${seed}, kill ${kill}`,
      })
      .toBeGreaterThan(0);
    shown.set(id, wanted);
    acked += 1;
    const saved = await savedIds(firefox);
    for (const [id, isSaved] of shown) {
      expect(saved.has(id), `seed ${seed}, kill ${kill}: ${id}`).toBe(isSaved);
    }
  }
  console.log(`firefox-stops: kills=${kills} acked=${acked} lost=0 seed=${seed}`);
});

test('what the panel has shown as saved is there after a power cut', async ({ gate }) => {
  const rounds = Math.ceil(kills / 5);
  test.setTimeout(60_000 + rounds * 30_000);
  const chance = chanceOf(seed);
  await withProfile(async (profileDir) => {
    // What Firefox itself writes down of an extension is there once it has ended in good order.
    const first = await launchFirefox({ proxyPort: gate.port, profileDir });
    await untilRead(first);
    await first.close();
    const shown = new Map<string, boolean>();
    let acked = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const firefox = await launchFirefox({ proxyPort: gate.port, profileDir });
      await untilRead(firefox);
      const saved = await savedIds(firefox);
      for (const [id, isSaved] of shown) {
        expect(saved.has(id), `seed ${seed}, round ${round}: ${id}`).toBe(isSaved);
      }
      if (round === rounds) {
        await firefox.close();
        break;
      }
      for (let act = 0; act < 6; act += 1) {
        const { id, wanted, outcome } = await press(firefox, chance.below(4));
        expect(outcome).toBe('shown');
        shown.set(id, wanted);
        acked += 1;
      }
      await firefox.kill();
    }
    console.log(`firefox-kills: kills=${rounds} acked=${acked} lost=0 seed=${seed}`);
  });
});
