import type { Page } from '@playwright/test';
import { withoutSecondCopy } from './no-second-copy.ts';

/** Runs in the panel: as if the reader were last here before every stored paper came. */
async function makeAbsence(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const transaction = database.transaction(
    ['papers', 'unseen', 'marks', 'tallies', 'panel'],
    'readwrite',
  );
  const papers = await settled(transaction.objectStore('papers').getAll());
  transaction.objectStore('marks').clear();
  transaction.objectStore('tallies').clear();
  for (const { id, day } of papers) transaction.objectStore('unseen').put({ paperId: id, day });
  const at = Date.now() - 30 * 86_400_000;
  transaction.objectStore('panel').put({ key: 'visit', value: { at } });
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

/** The reader comes back after a month; all that is stored is new to them. */
export async function comeBack(panel: Page): Promise<void> {
  await withoutSecondCopy(panel, () => panel.evaluate(makeAbsence));
  await panel.reload();
  await panel.locator('article').first().waitFor();
}
