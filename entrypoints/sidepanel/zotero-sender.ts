import type { Notice } from '../../components/notice.ts';
import { arrivedNotice, sendingNotice, stoppedNotice } from '../../components/zotero-notice.ts';
import type { ZoteroWish } from '../../papers/export-wish.ts';
import type { ListedPaper } from '../../papers/exports/export-format.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { type Batch, batchesOf } from '../../papers/zotero/batches.ts';
import type { ZoteroTrouble } from '../../papers/zotero/outcome.ts';
import { zoteroItem } from '../../papers/zotero/zotero-item.ts';
import { type ZoteroDoor, zoteroDoor } from '../shared/zotero-door.ts';

/** A reader who waits longer is told what is going on. */
const quietMs = 1_000;

/** The world that papers are sent in: passed in, so that a test can bring its own. */
interface World {
  door: ZoteroDoor;
  newId: () => string;
}

const realWorld: World = { door: zoteroDoor(), newId: () => crypto.randomUUID() };

function idsOf(batches: readonly Batch[]): PaperId[] {
  return batches.flatMap(({ items }) => items.map(({ id }) => id));
}

/** Sends papers to Zotero, one wish after the other; what has not arrived is kept, so that it can be sent again. */
export function zoteroSender(
  papersOf: (wish: Exclude<ZoteroWish, 'rest'>) => Promise<readonly ListedPaper[]>,
  notify: (notice: Notice) => void,
  shown: () => Notice | undefined,
  { door, newId }: World = realWorld,
) {
  let rest: readonly Batch[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  /** Papers on their way: who presses twice wants them once. */
  const underway = new Set<PaperId>();

  const deliver = async (batches: readonly Batch[], allowed: Promise<unknown>) => {
    const of = idsOf(batches).length;
    let sent = 0;
    let isTold = false;
    const tell = () => {
      isTold = true;
      notify(sendingNotice(sent, of));
    };
    const stop = (trouble: ZoteroTrouble, left: readonly Batch[]) => {
      rest = [...rest, ...left];
      notify(stoppedNotice(trouble, sent, of));
    };
    if ((await allowed) !== true) return stop('not-allowed', batches);
    const slow = setTimeout(tell, quietMs);
    try {
      const obstacle = await door.look();
      if (obstacle) return stop(obstacle, batches);
      for (const [at, batch] of batches.entries()) {
        // What the reader has sent away, or done since, is not covered again.
        if ((at > 0 && !isTold) || shown()?.stays) tell();
        const outcome = await door.save(batch);
        if (outcome !== 'saved') {
          // Unanswered, it is sent again as the same, which Zotero stores but once. Where Zotero said no it must be
          // another: it keeps the sessions of what it did not store as well.
          const again = outcome === 'no-answer' ? batch : { ...batch, sessionID: newId() };
          return stop(outcome, [again, ...batches.slice(at + 1)]);
        }
        sent += batch.items.length;
      }
      rest = [];
      notify(arrivedNotice(sent));
    } finally {
      clearTimeout(slow);
    }
  };

  const inTurn = async (batches: readonly Batch[], allowed: Promise<unknown>) => {
    if (batches.length === 0) return;
    const ids = idsOf(batches);
    for (const id of ids) underway.add(id);
    const mine = turn.then(() => deliver(batches, allowed));
    turn = mine.catch(() => undefined);
    try {
      await mine;
    } finally {
      for (const id of ids) underway.delete(id);
    }
  };

  /** What of the rest is wanted anew, as it was: it may have arrived. */
  const takeFromRest = (isWanted: (id: PaperId) => boolean) => {
    const taken = rest.filter((batch) => idsOf([batch]).every(isWanted));
    rest = rest.filter((batch) => !taken.includes(batch));
    return taken;
  };

  return {
    /** `allowed` is the browser's answer, which was asked for in the click: true where it is yes. */
    send: async (wish: ZoteroWish, allowed: Promise<unknown>): Promise<void> => {
      if (wish === 'rest')
        return await inTurn(
          takeFromRest(() => true),
          allowed,
        );
      const papers = await papersOf(wish);
      if (papers.length === 0) return notify(arrivedNotice(0));
      const items = papers.filter(({ paper }) => !underway.has(paper.id)).map(zoteroItem);
      const wanted = new Set(items.map(({ id }) => id));
      const again = takeFromRest((id) => wanted.has(id));
      for (const id of idsOf(again)) wanted.delete(id);
      const others = items.filter(({ id }) => wanted.has(id));
      await inTurn([...again, ...batchesOf(others, newId)], allowed);
    },
  };
}
