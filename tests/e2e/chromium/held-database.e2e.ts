import { readFileSync } from 'node:fs';
import { expect, test, untilSettled } from '../harness/fixtures.ts';

const dump = JSON.parse(
  readFileSync(new URL('../../fixtures/db/v1.json', import.meta.url), 'utf8'),
) as Pick<HeldStore, 'stores' | 'rows'>;

interface HeldStore {
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}

/** Runs in a page that hangs: puts the first version of the database in place of today's, and never lets go of it. */
async function holdFirstVersion({ stores, rows }: HeldStore): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await settled(indexedDB.deleteDatabase('paperboy'));
  const opening = indexedDB.open('paperboy', 10);
  opening.onupgradeneeded = () => {
    for (const [name, keys] of Object.entries(stores)) {
      const [keyPath = '', ...indexes] = keys.split(', ');
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index, index);
      for (const row of rows[name] ?? []) store.put(row);
    }
  };
  Object.assign(globalThis, { held: await settled(opening) });
}

test.use({ expectedErrors: ['The database does not open.'] });

test('a page that hangs and holds the database in an earlier version is told of, and costs nothing', async ({
  paperboy,
  panel,
}) => {
  await untilSettled(paperboy);
  const hanging = await paperboy.quietPage();
  await panel.close();
  await hanging.evaluate(holdFirstVersion, dump);

  const opened = await paperboy.openPanel();
  await expect(opened.locator('[data-screen="loading"]')).toBeVisible();
  await expect(opened.locator('[data-screen="storage-broken"]')).toContainText(
    'Close other Paperboy windows',
  );
  const settings = await paperboy.context.newPage();
  await settings.goto(opened.url().replace('sidepanel', 'options'));
  await expect(settings.getByText('Close other Paperboy windows')).toBeVisible();

  // Whoever had to be closed is closed: everything goes on by itself, with what the earlier version held.
  await hanging.close();
  await expect(opened.locator('article').first()).toBeVisible();
  const kept = dump.rows.marks?.filter((mark) => 'savedAt' in mark).length;
  await expect(opened.locator('[data-view="saved"]')).toContainText(String(kept));
  await expect(settings.locator('[data-stored="saved"]')).toContainText(String(kept));
  await expect(settings.getByText('Close other Paperboy windows')).toBeHidden();
});
