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
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
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

/** Runs in a panel: presses *Save* on the cards that do not show yet what is wanted; returns how many those were. */
function pressSave({ ids, isSaved }: { ids: string[]; isSaved: boolean }): number {
  const shown = (id: string) =>
    document.querySelector<HTMLElement>(`article[data-paper-id="${id}"]`);
  const left = ids.filter((id) => shown(id)?.dataset.state?.includes('saved') !== isSaved);
  for (const id of left) shown(id)?.querySelector<HTMLElement>('button[aria-pressed]')?.click();
  return left.length;
}

test('what three panels save, or take off, at once is saved or taken off, whoever was first', async ({
  paperboy,
}) => {
  test.setTimeout(60_000 + acts * 50);
  await untilSettled(paperboy);
  const panels = await threePanels(paperboy);
  const [first] = panels;
  if (!first) throw new Error('There is no panel.');
  const ids = (await cardIds(first)).slice(0, 8);
  const chance = chanceOf(seed);
  const wanted = new Set<string>();
  let presses = 0;
  let shared = 0;
  for (let round = 0; presses < acts / 3; round += 1) {
    const isSaved = round % 2 === 0;
    const aims = panels.map(() =>
      ids.filter((id) => wanted.has(id) !== isSaved && chance.yes(0.7)),
    );
    const pressed = await Promise.all(
      panels.map((panel, at) => panel.evaluate(pressSave, { ids: aims[at] ?? [], isSaved })),
    );
    const aimed = new Set(aims.flat());
    for (const id of aimed) wanted[isSaved ? 'add' : 'delete'](id);
    const count = pressed.reduce((sum, each) => sum + each, 0);
    presses += count;
    shared += count - aimed.size;
    for (const panel of panels) {
      for (const id of ids) {
        await expect(
          panel.locator(`article[data-paper-id="${id}"][data-state~="saved"]`),
          `seed ${seed}, round ${round}`,
        ).toHaveCount(wanted.has(id) ? 1 : 0);
      }
    }
    const stored = (await paperboy.rows('marks', first)).filter(
      ({ savedAt }) => savedAt !== undefined,
    );
    expect(stored.map(({ paperId }) => paperId)).toEqual([...wanted].sort());
  }
  console.log(`three-panels: presses=${presses} shared=${shared} lost=0 seed=${seed}`);
  // Else no panel asked for what another had just done.
  expect(shared).toBeGreaterThan(presses / 10);
});
