import { browser } from 'wxt/browser';
import { storageProblem } from '../../papers/problem.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { tellCopyFailed, tellCopyWorks } from '../../storage/restored.ts';
import { followCopy, type LocalArea } from '../../storage/second-copy.ts';

/** Sees to it that both copies are compared in full; true where the database got something back. */
type Compare = (db: PaperboyDatabase, area: LocalArea, now: number) => Promise<boolean>;

/** The second copy as one context keeps it. Both are settled once it is done, or was told to have failed. */
export interface SecondCopy {
  /** Writes down what was done. */
  follow: () => Promise<void>;
  /** Compares both copies, and mends either; true where the database got something back. */
  compare: () => Promise<boolean>;
}

const { local } = browser.storage;

/** The extension's own storage. */
export const localArea: LocalArea = {
  get: (keys) => local.get(keys),
  set: (records) => local.set(records),
  remove: (keys) => local.remove(keys),
  // Chrome has it from 130 on, Firefox from 143.
  getKeys: async () =>
    'getKeys' in local ? await local.getKeys() : Object.keys(await localArea.get(null)),
};

/**
 * Keeps the second copy. One context writes at a time, and whoever comes writes for all: the lock is the browser's, and is
 * released when its holder dies. What fails is written down for the panel to say.
 */
export function secondCopyOf(
  db: PaperboyDatabase,
  compareCopies: Compare,
  area = localArea,
): SecondCopy {
  const alone = async (work: () => Promise<boolean>): Promise<boolean> => {
    try {
      const isRestored = await navigator.locks.request('paperboy-second-copy', work);
      await tellCopyWorks(db);
      return isRestored;
    } catch (error) {
      console.error('Paperboy:', error);
      const problem = storageProblem(error);
      await tellCopyFailed(db, problem).catch((second) => console.error('Paperboy:', second));
      return false;
    }
  };
  const compare = () => compareCopies(db, area, Date.now());
  let waiting: Promise<boolean> | undefined;
  const catchUp = async () => {
    waiting = undefined;
    return (await followCopy(db, area, Date.now())) ? false : await compare();
  };
  return {
    // Acts while one waits for its turn are written by that one.
    follow: async () => {
      waiting ??= Promise.resolve().then(() => alone(catchUp));
      await waiting;
    },
    compare: () => alone(compare),
  };
}
