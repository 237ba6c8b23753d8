import type { Page } from '@playwright/test';
import { latestFeedDay } from '../../../papers/feed-day.ts';
import { zoteroPattern } from '../../../papers/zotero/address.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { syntheticItem } from '../../hub/synthetic/items.ts';
import { chanceOf } from '../../hub/synthetic/random.ts';
import type { ZoteroMood } from '../../zotero/stand-in.ts';
import { cardIds, expect, untilSettled, test as world } from '../harness/fixtures.ts';
import { asked, saveScope, stored, test, toast } from '../harness/zotero-beside.ts';

const trouble = (panel: Page, title: string) =>
  expect(toast(panel)).toContainText(title, { timeout: 10_000 });
const again = (panel: Page) => panel.getByRole('button', { name: 'Try again' });

/** Saves the first paper of the list by its key. */
async function saveFirst(panel: Page): Promise<void> {
  await panel.keyboard.press('j');
  await panel.keyboard.press('z');
}

test('where Zotero does not run, that is said with an advice; once it does, one click saves it', async ({
  panel,
  zotero,
}) => {
  zotero.pause();
  await saveFirst(panel);
  await trouble(panel, 'Zotero is not running. Start the Zotero app');
  expect(zotero.requests).toEqual([]);
  await zotero.resume();
  await again(panel).click();
  await expect(toast(panel)).toHaveText('Saved to Zotero');
  expect(stored(zotero)).toHaveLength(1);
});

for (const [mood, title] of [
  ['read-only', 'This Zotero library cannot be changed. Choose a library'],
  ['broken', 'Zotero could not store what was sent.'],
] as const satisfies [ZoteroMood, string][]) {
  test(`where Zotero is in the mood “${mood}”, that is said, and another try saves it`, async ({
    panel,
    zotero,
  }) => {
    zotero.be(mood);
    await saveFirst(panel);
    await trouble(panel, title);
    zotero.be('store');
    await again(panel).click();
    await expect(toast(panel)).toHaveText('Saved to Zotero');
    expect(stored(zotero)).toHaveLength(1);
  });
}

test('a paper that arrived without an answer is not saved twice by another try', async ({
  panel,
  zotero,
}) => {
  zotero.be('store-and-hang-up');
  await saveFirst(panel);
  await trouble(panel, 'Zotero did not answer. What was sent last may have arrived.');
  zotero.be('store');
  await again(panel).click();
  await expect(toast(panel)).toHaveText('Saved to Zotero');
  expect(stored(zotero)).toHaveLength(1);
});

test('a request that the browser sends again by itself is stored once, and is no trouble', async ({
  panel,
  zotero,
}) => {
  zotero.be('store-and-hang-up', { after: 1, mood: 'store' });
  await saveFirst(panel);
  await expect(toast(panel)).toHaveText('Saved to Zotero');
  expect(asked(zotero).slice(1)).toEqual(Array(2).fill('POST /connector/saveItems'));
  expect(stored(zotero)).toHaveLength(1);
});

test.describe('another program in Zotero’s place', () => {
  test.use({ expectedErrors: ['Paperboy: Zotero answered 418'] });

  test('is told as one that cannot be understood', async ({ panel, zotero }) => {
    zotero.be('teapot');
    await saveFirst(panel);
    await trouble(panel, 'Zotero’s answer could not be understood.');
    expect(stored(zotero)).toEqual([]);
  });
});

test.describe('a list of three hundred papers', () => {
  const today = latestFeedDay(Date.now());
  const corpus = syntheticCorpus({ latest: today, days: 1 });
  const chance = chanceOf(300);
  const ids = Array.from({ length: 300 }, (_, at) => `2611.${String(10_000 + at)}`);
  corpus.setDay(
    today,
    ids.map((id) => syntheticItem(chance, today, id)),
  );
  test.use({ hubSettings: { corpus } });

  test('arrives in batches, each paper once, in the order of the list', async ({
    panel,
    zotero,
    paperboy,
  }) => {
    await untilSettled(paperboy);
    await saveScope(panel, 'list');
    await expect(toast(panel)).toHaveText('300 papers saved to Zotero');
    expect(asked(zotero)).toHaveLength(7);
    expect(stored(zotero).toSorted()).toEqual(ids);
    const shown = await cardIds(panel);
    expect(stored(zotero).slice(0, shown.length)).toEqual(shown);
    for (const { bytes } of zotero.requests) expect(bytes).toBeLessThan(1_100_000);
  });

  test('shows how far it is, and what is left where Zotero dies halfway; the rest follows it', async ({
    panel,
    zotero,
    paperboy,
  }) => {
    await untilSettled(paperboy);
    zotero.be('store', { after: 2, mood: 'hang' });
    await saveScope(panel, 'list');
    await expect(toast(panel)).toHaveText('Saving to Zotero: 100 of 300');
    zotero.pause();
    await trouble(panel, '100 of 300 papers are in Zotero. Zotero did not answer.');
    await zotero.resume();
    zotero.be('store');
    await panel.getByRole('button', { name: 'Send the rest' }).click();
    await expect(toast(panel)).toHaveText('200 papers saved to Zotero');
    expect(stored(zotero).toSorted()).toEqual(ids);
  });
});

world(
  'Zotero is asked for in the click; refused, that is said, and asked again at the next click',
  async ({ panel }) => {
    await panel.evaluate(() => {
      const wanted: unknown[] = [];
      Object.assign(window, { wanted });
      Object.assign(chrome.permissions, {
        request: async (permissions: unknown) => {
          wanted.push({ permissions, isInClick: navigator.userActivation.isActive });
          return false;
        },
      });
    });
    const wanted = () => panel.evaluate(() => Reflect.get(window, 'wanted'));
    const once = { permissions: { origins: [zoteroPattern] }, isInClick: true };
    await saveFirst(panel);
    await trouble(panel, 'Zotero was not asked. Your browser was not allowed');
    expect(await wanted()).toEqual([once]);
    await again(panel).click();
    await expect.poll(wanted).toEqual([once, once]);
    await trouble(panel, 'Zotero was not asked.');
  },
);
