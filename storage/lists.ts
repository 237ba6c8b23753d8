import type { HubList } from '../papers/hub-list.ts';
import { isBlank } from '../papers/mark.ts';
import { mergeListed } from '../papers/merge.ts';
import type { IncomingPaper, Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Problem } from '../papers/problem.ts';
import { keepCounts } from './counts.ts';
import type { PaperboyDatabase } from './db.ts';
import { deletePapers, putPapers, unstamped } from './revision.ts';
import { withRoom } from './room.ts';

/** A list of the Hub's own order as it was read, ready to be stored. */
export interface ListToStore {
  papers: IncomingPaper[];
  digest: string;
  etag: string | undefined;
  /** Items of the reply that could not be read. */
  badItems: number;
}

/**
 * Stores the list in one transaction: all of it or nothing. No paper becomes new by it, and none loses its day. An
 * empty list replaces nothing. `signal` still stops it before the commit. Returns how many papers were written.
 */
export async function storeList(
  db: PaperboyDatabase,
  { papers, digest, etag, badItems }: ListToStore,
  now: number,
  signal?: AbortSignal,
): Promise<number> {
  const ids = papers.map((paper) => paper.id);
  const tables = [db.papers, db.marks, db.unseen, db.counts, db.lists];
  return await db.transaction('rw', tables, async () => {
    const before = await db.lists.get('trending');
    const written = await putListed(db, papers, now);
    const earlier = before?.paperIds ?? [];
    const list: HubList = {
      id: 'trending',
      paperIds: ids.length > 0 ? ids : earlier,
      fetchedAt: now,
      digest,
    };
    if (etag !== undefined) list.etag = etag;
    if (badItems > 0) list.badItems = badItems;
    await db.lists.put(list);
    if (ids.length > 0) await dropUnlisted(db, earlier);
    signal?.throwIfAborted();
    return written;
  });
}

/**
 * Writes the papers of a list that knows no days, within the caller's transaction; their upvotes join the histories.
 * Returns how many were written.
 */
export async function putListed(
  db: PaperboyDatabase,
  papers: readonly IncomingPaper[],
  now: number,
): Promise<number> {
  const stored = await db.papers.bulkGet(papers.map(({ id }) => id));
  const toPut: Paper[] = [];
  const recounted: Paper[] = [];
  papers.forEach((incoming, index) => {
    const record = stored[index];
    const known = record && unstamped(record);
    const merged = mergeListed(known, incoming, now);
    if (!merged) return;
    toPut.push(merged);
    if (merged.upvotes !== known?.upvotes) recounted.push(merged);
  });
  await putPapers(db, toPut);
  await keepCounts(db, recounted, now);
  return toPut.length;
}

/** Stores papers that were asked for one by one: none becomes new by it, and none loses its day. */
export async function storePapers(
  db: PaperboyDatabase,
  papers: readonly IncomingPaper[],
  now: number,
): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.papers, db.counts, async () => {
      await putListed(db, papers, now);
    }),
  );
}

/**
 * Drops papers that came with lists alone and that no stored list holds any more, unless the user has met them; within
 * the caller's transaction. Those in `shown` stay: a panel may still show them.
 */
export async function dropUnlisted(db: PaperboyDatabase, shown: readonly PaperId[]): Promise<void> {
  const lists = await db.lists.toArray();
  const listed = new Set([...shown, ...lists.flatMap(({ paperIds }) => paperIds)]);
  const dayless = await db.papers.where('day').equals('').primaryKeys();
  const ids = dayless.filter((id) => !listed.has(id));
  if (ids.length === 0) return;
  const [marks, unseen] = await Promise.all([db.marks.bulkGet(ids), db.unseen.bulkGet(ids)]);
  const isUnmet = (index: number) => {
    const mark = marks[index];
    return (!mark || isBlank(mark)) && !unseen[index];
  };
  await deletePapers(
    db,
    ids.filter((_, index) => isUnmet(index)),
  );
}

/** Remembers that the list was read, and was what it had been. */
export async function keepList(db: PaperboyDatabase, now: number): Promise<void> {
  await db.transaction('rw', db.lists, async () => {
    const list = await db.lists.get('trending');
    if (!list) return;
    const { problem: _, ...kept } = list;
    await db.lists.put({ ...kept, fetchedAt: now });
  });
}

/** Remembers what kept the list from being read; what is stored of it stays. */
export async function recordListProblem(db: PaperboyDatabase, problem: Problem): Promise<void> {
  await db.transaction('rw', db.lists, async () => {
    const list = await db.lists.get('trending');
    await db.lists.put({ id: 'trending', paperIds: [], ...list, problem });
  });
}
