import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { Mark } from '../../../papers/mark.ts';
import { someIds } from '../../fixtures/arbitrary-database.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { aPaper, friday } from '../../fixtures/factories.ts';
import { anyDeed, Model } from '../../fixtures/marks-model.ts';
import { chanceOf } from '../../hub/synthetic/random.ts';
import { bundle } from '../harness/bundle.ts';
import type { PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';
import type { DoneDeed, storeInPage } from '../harness/store-in-page.ts';

/** The same seed, the same acts. */
const seed = Number(process.env.PAPERBOY_SEED ?? 1);
/** The gate has time for some, `npm run panels` for many more. */
const acts = Number(process.env.PAPERBOY_ACTS ?? 300);

type StorePage = typeof globalThis & { storeInPage: typeof storeInPage };

async function threePanels(paperboy: PaperboyChromium): Promise<Page[]> {
  const panels: Page[] = [];
  while (panels.length < 3) {
    const panel = await paperboy.openPanel();
    await panel.locator('article').nth(7).waitFor();
    panels.push(panel);
  }
  return panels;
}

test('what three panels do to the same papers at once is what comes of it one after the other', async ({
  paperboy,
}) => {
  test.setTimeout(60_000 + acts * 50);
  await untilSettled(paperboy);
  const panels = await threePanels(paperboy);
  const [first] = panels;
  if (!first) throw new Error('There is no panel.');
  const script = await bundle(new URL('../harness/store-in-page.ts', import.meta.url).pathname);
  for (const panel of panels) await panel.evaluate(script);
  const papers = someIds.slice(0, 3).map((id) => aPaper({ id }));
  const unseen = papers.map(({ id: paperId }) => ({ paperId, day: friday }));
  await first.evaluate((contents) => (globalThis as StorePage).storeInPage.begin(contents), {
    papers,
    unseen,
  });
  const nothing = { marks: [], days: [], lists: [], hasSource: false };
  const rows = { place: null, settings: null, views: null, mutes: null, searches: null };
  const model = new Model({ papers, unseen, ...nothing, ...rows });
  const isOurs = ({ paperId }: { paperId?: unknown }) => papers.some(({ id }) => id === paperId);

  const turn = 30;
  let done = 0;
  let met = 0;
  for (let round = 0; done < acts; round += 1) {
    const deeds = fc.sample(anyDeed, { seed: seed * 10_000 + round, numRuns: 3 * turn });
    const timed = deeds.map((deed, at) => ({ deed, now: done + at }));
    const shares = panels.map((_, at) => timed.slice(at * turn, (at + 1) * turn));
    const each = await Promise.all(
      panels.map((panel, at) =>
        panel.evaluate(
          (share) => (globalThis as StorePage).storeInPage.doAll(share),
          shares[at] ?? [],
        ),
      ),
    );
    const inOrder = each
      .flatMap((share: DoneDeed[], window) => share.map((one) => ({ ...one, window })))
      // What wrote nothing came after what it found.
      .sort((a, b) => a.revision - b.revision || Number(b.isWritten) - Number(a.isWritten));
    for (const { window, deed, now } of inOrder) model.do(window, deed, now);
    met += inOrder.filter(({ window }, at) => window !== inOrder[at + 1]?.window).length;
    done += inOrder.length;
    const marks = (await paperboy.rows('marks', first)).filter(isOurs) as unknown as Mark[];
    const newIds = (await paperboy.rows('unseen', first)).filter(isOurs).map((row) => row.paperId);
    expect({ marks: bareMarks(marks), newIds }, `seed ${seed}, round ${round}`).toEqual(
      model.tables(),
    );
  }
  console.log(`three-panels: acts=${done} interleaved=${met} lost=0 seed=${seed}`);
  // Else each had its turn alone.
  expect(met).toBeGreaterThan(done / 10);
});

test('no press of the save button in three panels at once is lost', async ({ paperboy }) => {
  test.setTimeout(60_000 + acts * 50);
  await untilSettled(paperboy);
  const panels = await threePanels(paperboy);
  const chance = chanceOf(seed);
  const presses = Math.ceil(acts / 10);
  const orders = panels.map(() => Array.from({ length: presses }, () => chance.below(8)));
  const pressed = await Promise.all(
    panels.map((panel, at) =>
      panel.evaluate(async (order) => {
        const ids: string[] = [];
        for (const place of order) {
          const card = document.querySelectorAll<HTMLElement>('article[data-paper-id]')[place];
          card?.querySelector<HTMLElement>('button[aria-pressed]')?.click();
          ids.push(card?.dataset.paperId ?? '');
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return ids;
      }, orders[at] ?? []),
    ),
  );
  const wanted = new Set<string>();
  for (const id of pressed.flat()) if (!wanted.delete(id)) wanted.add(id);
  expect(new Set(pressed.flat()).size).toBe(8);
  const saved = async () =>
    (await paperboy.rows('marks', panels[0]))
      .filter(({ savedAt }) => savedAt !== undefined)
      .map(({ paperId }) => paperId);
  await expect.poll(saved).toEqual([...wanted].sort());
  for (const panel of panels) {
    await expect(panel.locator('article[data-state~="saved"]')).toHaveCount(wanted.size);
  }
  console.log(`three-panels: presses=${pressed.flat().length} lost=0 seed=${seed}`);
});
