import { endsNewness } from '../papers/mark.ts';
import { plainMark } from '../papers/mark-parts.ts';
import { type Canary, canaryOf, readCanary, standing } from '../papers/second-copy/canary.ts';
import { canaryKey, isRecordKey } from '../papers/second-copy/copy-keys.ts';
import {
  type CopyRecords,
  markRecords,
  ownRecords,
  readRecords,
  type Side,
} from '../papers/second-copy/copy-records.ts';
import { copyWrites } from '../papers/second-copy/copy-writes.ts';
import { type Reconciled, reconcile } from '../papers/second-copy/reconcile.ts';
import type { MarksTally, PaperboyDatabase } from './db.ts';
import { giveEditions, readOwnRows } from './panel-row.ts';
import { tellRestored } from './restored.ts';
import { putPapers } from './revision.ts';
import { withRoom } from './room.ts';
import { followCopy, headKeys, keptPapers, type LocalArea, writeCopy } from './second-copy.ts';
import { putMarks, tallyOf } from './tally.ts';

/** Makes one of both copies in the database, in one transaction. */
async function mend(
  db: PaperboyDatabase,
  copy: Side,
  canary: Canary | undefined,
  now: number,
): Promise<Reconciled & { tally: MarksTally }> {
  const tables = [db.marks, db.papers, db.panel, db.tallies, db.unseen];
  return await db.transaction('rw', tables, async () => {
    const rows = await db.marks.toArray();
    const marks = new Map(rows.map((row) => [row.paperId, plainMark(row)]));
    const papers = await keptPapers(db, [...marks.values(), ...copy.marks.values()]);
    const both = reconcile({ marks, papers, own: await readOwnRows(db) }, copy);
    const told = await db.tallies.get('marks');
    // As the rows say it, with a number that neither side has given yet.
    const least = Math.max(told?.revision ?? 0, canary?.revision ?? 0);
    const known = tallyOf(rows, told?.generation, least);
    await db.tallies.put(known);
    await putMarks(db, both.marks, new Map(rows.map((row) => [row.paperId, row])), known);
    await putPapers(db, both.papers);
    const met = both.marks.filter(endsNewness);
    await db.unseen.bulkDelete(met.map(({ paperId }) => paperId));
    await db.panel.bulkPut([...both.whole.own].map(([key, row]) => ({ key, ...row })));
    await tellRestored(db, both.restored, now);
    return { ...both, tally: (await db.tallies.get('marks')) ?? known };
  });
}

/** Puts back what is missing or older in the database of what these records of the copy hold. */
export async function giveBack(
  db: PaperboyDatabase,
  records: CopyRecords,
  now: number,
): Promise<void> {
  await withRoom(db, () => mend(db, readRecords(records), undefined, now));
}

function keysIn(records: CopyRecords): string[] {
  return Object.keys(records).filter(isRecordKey);
}

/**
 * Compares both copies, for one caller at a time; where each agrees with itself and with the other, little is read.
 * Else both are read in full, and each gets what it lacks or has older. True where the database got something back.
 */
export async function compareCopies(
  db: PaperboyDatabase,
  area: LocalArea,
  now: number,
): Promise<boolean> {
  const head = await area.get(headKeys);
  const canary = readCanary(head[canaryKey]);
  await giveEditions(db, readRecords(head).own);
  const keys = (await area.getKeys()).filter(isRecordKey);
  const [tally, rows] = await db.transaction('r', db.tallies, db.marks, () =>
    Promise.all([db.tallies.get('marks'), db.marks.count()]),
  );
  const how = tally ? standing(tally, rows, canary, keys.length) : 'apart';
  if (how !== 'apart' && (await followCopy(db, area, now))) return false;
  const before = await area.get(null);
  const both = await withRoom(db, () => mend(db, readRecords(before), canary, now));
  const { marks, papers, own } = both.whole;
  const writes = copyWrites(before, { ...markRecords({ marks, papers }), ...ownRecords(own) });
  const gone = new Set(writes.gone);
  const left = [...new Set([...keysIn(before), ...Object.keys(writes.set)])];
  const records = left.filter((key) => !gone.has(key)).length;
  await writeCopy(area, writes, canaryOf(both.tally, records, now));
  return both.marks.length + both.papers.length + both.own.length > 0;
}
