import { isRecord } from '../papers/is-record.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { storageProblem } from '../papers/problem.ts';
import { papersById } from './by-ids.ts';
import type { PaperboyDatabase, SearchArchive } from './db.ts';
import { lastRevision, unstamped } from './revision.ts';

/** Papers in one transaction of a reader: some milliseconds each, so that no write waits long. */
const pageSize = 200;

/** Papers that were written after a revision. */
export interface Changes {
  /** What is up to date once all pages are read; to be asked from the next time. */
  revision: number;
  /** The revision that was asked for is not of this store: the pages hold every paper. */
  isAnew: boolean;
  /**
   * Papers, some hundred at a time, each page in a transaction of its own: what changed in the order of their ids, every
   * paper from the newest page to the oldest.
   */
  pages: AsyncGenerator<Paper[], void>;
}

/**
 * Reads what was written after revision `since`; every paper where it is 0, or of another store. What changes
 * meanwhile may be read already, and comes again the next time.
 */
export async function readChanges(db: PaperboyDatabase, since: number): Promise<Changes> {
  return await db.transaction('r', db.papers, async () => {
    const revision = await lastRevision(db);
    const isAnew = since <= 0 || since > revision;
    const ids = isAnew
      ? await paperIds(db)
      : await db.papers.where('revision').between(since, revision, false, true).primaryKeys();
    const pages = isAnew ? everyPage(db, ids) : pagesOf(db, ids.sort());
    return { revision, isAnew, pages: oneAhead(pages) };
  });
}

/** Ids that are neighbours in the store: a page is one request. The newest come first: what most are looking for. */
async function* everyPage(db: PaperboyDatabase, ids: PaperId[]): AsyncGenerator<Paper[], void> {
  for (let end = ids.length; end > 0; end -= pageSize) {
    const [least, most] = [ids[Math.max(0, end - pageSize)], ids[end - 1]];
    const rows = await db.papers.where(':id').between(least, most, true, true).toArray();
    yield rows.map(unstamped);
  }
}

async function* pagesOf(db: PaperboyDatabase, ids: PaperId[]): AsyncGenerator<Paper[], void> {
  for (let at = 0; at < ids.length; at += pageSize) {
    const asked = ids.slice(at, at + pageSize);
    const rows = await papersById(db, asked);
    yield asked.flatMap((id) => rows.get(id) ?? []).map(unstamped);
  }
}

/** Has the next page read while the one before is made use of. */
async function* oneAhead<Page>(pages: AsyncGenerator<Page, void>): AsyncGenerator<Page, void> {
  for (let next = pages.next(); ; ) {
    const { value, done } = await next;
    if (done) return;
    next = pages.next();
    // Who stops here hears nothing of it; who goes on does.
    next.catch(() => undefined);
    yield value;
  }
}

/** The ids of all papers, sorted: what an index holds beside them was forgotten. */
export async function paperIds(db: PaperboyDatabase): Promise<PaperId[]> {
  return await db.papers.toCollection().primaryKeys();
}

function isArchive(value: unknown): value is SearchArchive {
  if (!isRecord(value)) return false;
  const { index, facts, revision } = value;
  return index instanceof ArrayBuffer && facts instanceof ArrayBuffer && Number.isInteger(revision);
}

/** The archive as it was last kept; undefined where there is none, or none that can be read. */
export async function storedArchive(db: PaperboyDatabase): Promise<SearchArchive | undefined> {
  const row: unknown = await db.search.get('archive');
  if (!isArchive(row)) return undefined;
  return { index: row.index, facts: row.facts, revision: row.revision };
}

/**
 * Keeps the archive in place of the one before. False where there is no room: then none is kept, for no paper and no
 * mark is worth less than a copy.
 */
export async function keepArchive(db: PaperboyDatabase, archive: SearchArchive): Promise<boolean> {
  const { index, facts, revision } = archive;
  try {
    await db.search.put({ id: 'archive', index, facts, revision });
    return true;
  } catch (error) {
    if (storageProblem(error) !== 'storage-full') throw error;
    await forgetArchive(db);
    return false;
  }
}

/** Gives the archive's room back; true where there was one. */
export async function forgetArchive(db: PaperboyDatabase): Promise<boolean> {
  return (await db.search.where('id').equals('archive').delete()) > 0;
}
