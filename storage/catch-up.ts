import { type CatchUp, catchUpOn, readVisit, visitNow } from '../papers/catch-up.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';

/** Remembers that the reader is here, and for how long they were not. */
export async function noteVisit(db: PaperboyDatabase, now: number): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.panel, async () => {
      const before = readVisit((await db.panel.get('visit'))?.value);
      await db.panel.put({ key: 'visit', value: visitNow(before, now) });
    }),
  );
}

/** The reader does not want to catch up on this absence. */
export async function dismissCatchUp(db: PaperboyDatabase, now: number): Promise<void> {
  await withRoom(db, () => db.panel.put({ key: 'visit', value: { at: now } }));
}

/** What the reader can be offered after an absence; undefined where there was none, or little is new. */
export async function readCatchUp(db: PaperboyDatabase): Promise<CatchUp | undefined> {
  return await db.transaction('r', db.panel, db.unseen, db.papers, async () => {
    const visit = readVisit((await db.panel.get('visit'))?.value);
    if (visit?.awaySince === undefined) return undefined;
    const papers = await db.papers.bulkGet(await db.unseen.toCollection().primaryKeys());
    return catchUpOn(papers.flatMap((paper) => paper ?? []));
  });
}
