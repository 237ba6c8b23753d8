import { browser } from 'wxt/browser';
import { lifelinePort } from '../../papers/protocol.ts';
import type { CopyRecords } from '../../papers/second-copy/copy-records.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { localArea, secondCopyOf } from './second-copy.ts';

/** The worker sees to the copy when a page's port closes, and can compare both in full. */
async function leaveToWorker(): Promise<boolean> {
  browser.runtime.connect({ name: lifelinePort }).disconnect();
  return false;
}

/** The second copy as a page keeps it. */
export interface PageCopy {
  /** Writes down what was done. */
  follow: () => Promise<void>;
  /** The same where the database was opened anew, by then perhaps emptied. */
  followReopened: () => Promise<void>;
}

/**
 * Keeps the second copy for a page. What it has no room for is held in memory until it has, and put back where the
 * database is found emptied.
 */
export function pageCopyOf(db: PaperboyDatabase): PageCopy {
  const unwritten: CopyRecords = {};
  const set = async (records: CopyRecords) => {
    Object.assign(unwritten, records);
    await localArea.set(records);
    for (const key of Object.keys(records)) delete unwritten[key];
  };
  const copy = secondCopyOf(db, leaveToWorker, { ...localArea, set });
  let isReopened = false;
  const follow = async () => {
    if (isReopened && Object.keys(unwritten).length > 0) {
      const { giveBack } = await import('../../storage/compare-copies.ts');
      await giveBack(db, unwritten, Date.now());
    }
    isReopened = false;
    await copy.follow();
  };
  return {
    follow,
    followReopened: async () => {
      isReopened = true;
      // The next act tries it again.
      await follow().catch((error) => console.error('Paperboy:', error));
    },
  };
}
