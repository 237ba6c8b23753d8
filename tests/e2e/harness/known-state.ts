import type { Page } from '@playwright/test';
import { withoutSecondCopy } from './no-second-copy.ts';

/** Where the page keeps the rows of the known state. */
interface Keeper {
  knownRows?: [string, unknown[]][];
}

/** Runs in a page of the extension: every table but what can be built anew, written down within the page or put back. */
async function inPage(act: 'keep' | 'restore'): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const keeper = globalThis as Keeper;
  const database = await settled(indexedDB.open('paperboy'));
  const names = [...database.objectStoreNames];
  const tables = database.transaction(names, act === 'keep' ? 'readonly' : 'readwrite');
  if (act === 'keep') {
    keeper.knownRows = await Promise.all(
      names.map(
        async (name): Promise<[string, unknown[]]> => [
          name,
          await settled(tables.objectStore(name).getAll()),
        ],
      ),
    );
  } else {
    for (const [name, rows] of keeper.knownRows ?? []) {
      tables.objectStore(name).clear();
      for (const row of rows) tables.objectStore(name).put(row);
    }
    await new Promise<void>((resolve, reject) => {
      tables.oncomplete = () => resolve();
      tables.onabort = () => reject(tables.error);
    });
  }
  database.close();
}

/** Writes down what the database holds; returns the way back to it, in one transaction. */
export async function keepKnownState(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(inPage, 'keep' as const);
  return () => withoutSecondCopy(page, () => page.evaluate(inPage, 'restore' as const));
}
