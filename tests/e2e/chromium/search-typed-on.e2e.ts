import type { Page } from '@playwright/test';
import type { PaperboyChromium } from '../harness/chromium.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { field, openSearch } from '../harness/search-field.ts';

/** Runs in a page: keeps the reader's place and settings from everybody else until `letGo` is called. */
async function holdOwnRows(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const opening = indexedDB.open('paperboy');
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
  const rows = (await promise).transaction('panel', 'readwrite').objectStore('panel');
  let isHeld = true;
  const goOn = () => {
    if (isHeld) rows.get('place').onsuccess = goOn;
  };
  goOn();
  Object.assign(globalThis, {
    letGo: () => {
      isHeld = false;
    },
  });
}

/** Runs in a panel: `askedForAll` is settled once the store is asked for all that a panel shows. */
function watchQuestions(): void {
  const { promise: askedForAll, resolve } = Promise.withResolvers<void>();
  const { objectStore } = IDBTransaction.prototype;
  IDBTransaction.prototype.objectStore = function (name) {
    const { objectStoreNames: stores } = this;
    if (stores.contains('panel') && stores.contains('papers')) resolve();
    return objectStore.call(this, name);
  };
  Object.assign(globalThis, { askedForAll });
}

/** Searches for papers with code, in a panel that is kept from its own rows. Returns the cards, and what lets go. */
async function searchHeld(paperboy: PaperboyChromium, panel: Page) {
  await untilSettled(paperboy);
  await openSearch(panel);
  const busy = await paperboy.quietPage();
  await busy.evaluate(holdOwnRows);
  await panel.evaluate(watchQuestions);
  await field(panel).fill('has:code');
  await expect(panel.locator('article').first()).toBeVisible();
  return { before: await cardIds(panel), letGo: () => busy.evaluate('letGo()') };
}

/** Searches for all others, and waits until the first of them are shown. */
async function typeOn(panel: Page, [first = '']: readonly string[]): Promise<string[]> {
  await field(panel).fill('-has:code');
  await expect(panel.locator(`article[data-paper-id="${first}"]`)).toHaveCount(0);
  await expect(panel.locator('[role=feed]:not([aria-busy]) article').first()).toBeVisible();
  return await cardIds(panel);
}

test('whoever types on waits for no other writing, and all else follows behind it', async ({
  panel,
  paperboy,
}) => {
  const { before, letGo } = await searchHeld(paperboy, panel);
  const shown = await typeOn(panel, before);
  await letGo();
  await expect.poll(async () => (await cardIds(panel)).length).toBeGreaterThan(shown.length);
  expect((await cardIds(panel)).slice(0, shown.length)).toEqual(shown);
});

test('what the store says of the question before comes into no list', async ({
  panel,
  paperboy,
}) => {
  const { before, letGo } = await searchHeld(paperboy, panel);
  // The reader looks for more: the store is asked for it, and waits.
  await panel.evaluate(() => dispatchEvent(new Event('scroll')));
  await panel.evaluate('askedForAll');
  const shown = await typeOn(panel, before);
  await letGo();
  await expect.poll(async () => (await cardIds(panel)).length).toBeGreaterThan(shown.length);
  const ids = await cardIds(panel);
  expect(ids.filter((id) => before.includes(id))).toEqual([]);
});
