import type { Page } from '@playwright/test';
import { latestFeedDay } from '../../../papers/feed-day.ts';
import type { Corpus } from '../../hub/corpus.ts';
import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import type { PaperboyChromium } from '../harness/chromium.ts';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

/** Asks as the panel does, but without a pointer: a reader who is active would have cards in view marked as seen. */
async function refresh(panel: Page, days: string[] = []): Promise<void> {
  const message = { kind: 'refresh', id: crypto.randomUUID(), days, force: true };
  await panel.evaluate((request) => chrome.runtime.sendMessage(request), message);
}

const today = latestFeedDay(Date.now());
const ids = (corpus: Corpus, day: string) => corpus.day(day).map(({ paper }) => paper.id);

async function expectNew(paperboy: PaperboyChromium, panel: Page, met: ReadonlySet<string>) {
  await expect
    .poll(async () =>
      (await paperboy.rows('unseen', panel)).map(({ paperId }) => paperId).toSorted(),
    )
    .toEqual([...met].toSorted());
  await expect.poll(async () => (await paperboy.badge()).text).toBe(String(met.size));
}

/** Plays the day's stages; every paper met counts once, also where a later stage lacks it. */
async function playStages(corpus: Corpus, day: string, panel: Page, paperboy: PaperboyChromium) {
  const met = new Set(ids(corpus, day));
  await expectNew(paperboy, panel, met);
  for (let stage = 1; stage < corpus.stages(day); stage += 1) {
    const before = await panel.locator('article').count();
    corpus.setStage(day, stage);
    for (const id of ids(corpus, day)) met.add(id);
    await refresh(panel);
    await expectNew(paperboy, panel, met);
    // The list that the reader is in has not moved: what came waits behind a line.
    expect(await panel.locator('article').count()).toBe(before);
    await panel.getByRole('button', { name: /more papers?$/ }).dispatchEvent('click');
    await expect(panel.locator('article')).toHaveCount(met.size);
  }
}

const growing = syntheticCorpus({ latest: today });
growing.setStage(today, 0);

test.describe('an invented day', () => {
  test.use({ hubSettings: { corpus: growing } });

  test('a growing day arrives in stages, each paper once, while the list stands still', async ({
    panel,
    paperboy,
  }) => {
    await playStages(growing, today, panel, paperboy);
  });
});

const folder = hubDataFolder();
if (!folder) console.info('Real payloads are not here: the tests on them do not run.');
else {
  const real = folderCorpus(folder);
  const grown = real.redate('2025-05-20');
  const wide = real.redate('2025-09-30');

  test.describe('real days', () => {
    test.use({ hubSettings: { corpus: real } });

    test('the day of 2, 26 and 43 papers: new and badge are right at each step', async ({
      paperboy,
      panel,
    }) => {
      real.setStage(grown, 0);
      expect(real.stages(grown)).toBeGreaterThanOrEqual(3);
      const counts = [0, 1, 2].map((stage) => {
        real.setStage(grown, stage);
        return real.day(grown).length;
      });
      expect(counts).toEqual([2, 26, 43]);
      await untilSettled(paperboy);
      const base = (await paperboy.rows('unseen', panel)).length;
      expect(base).toBe(real.day(today).length);

      await panel.evaluate(makeFirstDay, grown);
      const met = new Set<string>();
      for (const stage of [0, 1, 2]) {
        real.setStage(grown, stage);
        for (const id of ids(real, grown)) met.add(id);
        await refresh(panel, [grown]);
        const unseen = await paperboy.rows('unseen', panel);
        expect(
          unseen
            .filter(({ day }) => day === grown)
            .map(({ paperId }) => paperId)
            .toSorted(),
        ).toEqual([...met].toSorted());
        await expect.poll(async () => (await paperboy.badge()).text).toBe(String(base + met.size));
      }
      expect(met.size).toBeGreaterThanOrEqual(43);
    });

    test('the day of 82 papers is shown whole', async ({ panel }) => {
      await panel.getByLabel('Pick a day').last().fill(wide);
      await expect(panel.locator('article')).toHaveCount(82);
      await expect(panel.locator(`[data-feed-day="${wide}"]`)).toBeVisible();
    });
  });
}

/** Makes an older day the first one, so that what comes for it is news rather than history. */
async function makeFirstDay(day: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const store = database.transaction('sources', 'readwrite').objectStore('sources');
  const source = await settled(store.get('daily-papers'));
  await settled(store.put({ ...source, firstDay: day, floorDay: source.floorDay }));
  database.close();
}
