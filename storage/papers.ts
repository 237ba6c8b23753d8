import type { FeedDay } from '../papers/feed-day.ts';
import { isGrowing, withGrowing } from '../papers/growing-day.ts';
import { firstFloorDay } from '../papers/history.ts';
import { endsNewness } from '../papers/mark.ts';
import { mergePaper } from '../papers/merge.ts';
import type { IncomingPaper, Paper } from '../papers/paper.ts';
import type { StoredDay } from '../papers/source-state.ts';
import type { Unseen } from '../papers/unseen.ts';
import { marksById, papersById, unseenById } from './by-ids.ts';
import { keepCounts } from './counts.ts';
import type { PaperboyDatabase } from './db.ts';
import { putPapers, unstamped } from './revision.ts';
import { changeSourceRow } from './source-row.ts';

/** A feed day as it was read, ready to be stored. */
export interface DayToStore {
  day: FeedDay;
  papers: IncomingPaper[];
  /** Papers met for the first time are new to the user. */
  asNew: boolean;
  digest?: string;
  etag?: string;
  /** Items of the reply that could not be read. */
  badItems?: number;
}

/** What storing a day changed. */
export interface DayStored {
  /** Rows written to `papers` and `unseen`. */
  written: number;
  /** Papers met for the first time. */
  arrived: number;
}

/**
 * Stores a feed day in one transaction: all of it or nothing. Papers are added or brought up to date, never
 * deleted: a reply that lacks some proves nothing. `signal` still stops it before the commit.
 */
export async function mergePapers(
  db: PaperboyDatabase,
  toStore: DayToStore,
  now: number,
  signal?: AbortSignal,
): Promise<DayStored> {
  const { day, papers, asNew } = toStore;
  const ids = papers.map((paper) => paper.id);
  return await db.transaction(
    'rw',
    [db.papers, db.unseen, db.marks, db.days, db.sources, db.counts],
    async () => {
      const [stored, marks, unseen] = await Promise.all([
        papersById(db, ids),
        marksById(db, ids),
        unseenById(db, ids),
      ]);
      const papersToPut: Paper[] = [];
      const unseenToPut: Unseen[] = [];
      const recounted: Paper[] = [];
      for (const incoming of papers) {
        const { id } = incoming;
        const record = stored.get(id);
        const before = record && unstamped(record);
        const merged = mergePaper(before, incoming, day, now);
        if (!merged) continue;
        papersToPut.push(merged);
        if (merged.upvotes !== before?.upvotes) recounted.push(merged);
        const waits = unseen.get(id);
        const becomesNew = !isOfSomeDay(before) && asNew && !endsNewness(marks.get(id));
        if (becomesNew || (waits && waits.day !== merged.day)) {
          unseenToPut.push({ paperId: id, day: merged.day });
        }
      }
      await putPapers(db, papersToPut);
      await db.unseen.bulkPut(unseenToPut);
      await keepCounts(db, recounted, now);
      await recordDay(db, toStore, now, papersToPut.length + unseenToPut.length);
      signal?.throwIfAborted();
      return {
        written: papersToPut.length + unseenToPut.length,
        arrived: ids.filter((id) => !isOfSomeDay(stored.get(id))).length,
      };
    },
  );
}

/** False for a paper that no feed day has brought yet, though another list may have. */
function isOfSomeDay(paper: Paper | undefined): boolean {
  return paper !== undefined && paper.days.length > 0;
}

async function recordDay(
  db: PaperboyDatabase,
  { day, papers, asNew, digest, etag, badItems = 0 }: DayToStore,
  now: number,
  written: number,
): Promise<void> {
  const before = await db.days.get(day);
  const isSame =
    before?.digest === digest &&
    before?.etag === etag &&
    before?.items === papers.length &&
    (before.badItems ?? 0) === badItems;
  if (!before || !isSame || written > 0) {
    const row: StoredDay = { day, storedAt: now, items: papers.length };
    if (digest !== undefined) row.digest = digest;
    if (etag !== undefined) row.etag = etag;
    if (badItems > 0) row.badItems = badItems;
    await db.days.put(row);
  }
  if (asNew && papers.length > 0) await beginHistory(db, day);
  if (isGrowing(day, now)) await rememberGrowing(db, day, now);
}

/** A day that is stored while it grows is to be read once more, whenever that will be. */
async function rememberGrowing(db: PaperboyDatabase, day: FeedDay, now: number): Promise<void> {
  const source = await db.sources.get('daily-papers');
  const growing = withGrowing(source?.growing, day, now);
  if (source && growing !== source.growing) await db.sources.put({ ...source, growing });
}

/** The first day that was ever shown divides new papers from history. */
async function beginHistory(db: PaperboyDatabase, day: FeedDay): Promise<void> {
  const source = await db.sources.get('daily-papers');
  if (source && source.firstDay === undefined) {
    const floorDay = earlier(source.floorDay, firstFloorDay(day));
    await changeSourceRow(db, (source) => ({ ...source, firstDay: day, floorDay }));
  }
}

function earlier(one: FeedDay | undefined, other: FeedDay): FeedDay {
  return one !== undefined && one < other ? one : other;
}

/** The newest feed day that has papers. */
export async function newestDay(db: PaperboyDatabase): Promise<FeedDay | undefined> {
  const days = await db.papers.orderBy('day').reverse().limit(1).keys();
  const newest = days[0];
  // Papers without a day come last.
  return typeof newest === 'string' && newest !== '' ? newest : undefined;
}
