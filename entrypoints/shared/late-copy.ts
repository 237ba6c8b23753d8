import { browser } from 'wxt/browser';
import { lifelinePort } from '../../papers/protocol.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import type { SecondCopy } from './second-copy.ts';

/** The worker sees to the copy when a page's port closes, and can compare both in full. */
async function leaveToWorker(): Promise<boolean> {
  browser.runtime.connect({ name: lifelinePort }).disconnect();
  return false;
}

async function load(db: PaperboyDatabase): Promise<SecondCopy> {
  const { secondCopyOf } = await import('./second-copy.ts');
  return secondCopyOf(db, leaveToWorker);
}

/** What a page calls once an act is stored: the second copy follows. Its code comes with the first act. */
export function lateCopyOf(db: PaperboyDatabase): () => Promise<void> {
  let coming: Promise<SecondCopy> | undefined;
  return async () => {
    coming ??= load(db);
    await (await coming).follow();
  };
}
