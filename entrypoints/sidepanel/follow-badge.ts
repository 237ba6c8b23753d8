import { browser } from 'wxt/browser';
import { lifelinePort } from '../../papers/protocol.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import type { LateCopy } from '../shared/late-copy.ts';
import { paintBadge } from '../shared/paint-badge.ts';

/** Makes of an act one that the badge follows. */
export type WithBadge = <Args extends unknown[], Result>(
  act: (...args: Args) => Promise<Result>,
) => (...args: Args) => Promise<Result>;

/**
 * Acts are acknowledged once they are stored, and the second copy (`LateCopy`) and the badge follow at once, neither
 * waiting for the other. Where the page goes away in between it calls for the worker, which sees to both when it starts,
 * and when a page that it was linked to is gone.
 */
export function withBadgeOf(
  db: PaperboyDatabase,
  copy: LateCopy = { prepare: () => {}, follow: async () => {} },
): WithBadge {
  let underWay = 0;
  const follow = async () => {
    const done = await Promise.allSettled([copy.follow(), paintBadge(db)]);
    for (const each of done) if ('reason' in each) console.error('Paperboy:', each.reason);
    underWay -= 1;
  };
  window.addEventListener('pagehide', () => {
    if (underWay > 0) browser.runtime.connect({ name: lifelinePort });
  });
  return (act) =>
    async (...args) => {
      underWay += 1;
      const acting = act(...args);
      // Behind the act, which is under way by now.
      copy.prepare();
      try {
        return await acting;
      } finally {
        follow();
      }
    };
}
