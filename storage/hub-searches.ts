import type { SearchedList } from '../papers/hub-list.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { foldText } from '../papers/search-fold.ts';
import type { SearchLimit } from '../papers/source-state.ts';
import type { ParsedPapers } from '../papers/sources/source.ts';
import type { PaperboyDatabase } from './db.ts';
import { dropUnlisted, putListed } from './lists.ts';
import { withRoom } from './room.ts';
import { changeSourceRow } from './source-row.ts';
import { readSource } from './sources.ts';

/** Searches that are kept with their hits. */
const mostSearches = 50;

/** A search as it was answered. */
export interface StoredSearch {
  /** Those of the hits that are stored, in the Hub's order. */
  paperIds: PaperId[];
  /** When the Hub answered, epoch ms. */
  fetchedAt: number;
  /** Items of the reply that could not be read. */
  badItems: number;
  /** Some hits were forgotten since. */
  hasLost: boolean;
}

/** Case, diacritics and spaces make no other search. */
function idOf(words: string): SearchedList['id'] {
  return `search:${foldText(words).replace(/\s+/gu, ' ').trim()}`;
}

/** What the Hub last answered to these words; undefined where they were not asked, or too long ago. */
export async function storedSearch(
  db: PaperboyDatabase,
  words: string,
): Promise<StoredSearch | undefined> {
  return await db.transaction('r', db.lists, db.papers, async () => {
    const list = await db.lists.get(idOf(words));
    if (list?.fetchedAt === undefined) return undefined;
    const { paperIds, fetchedAt, badItems = 0 } = list;
    const stored = await db.papers.bulkGet(paperIds);
    const present = paperIds.filter((_, index) => stored[index] !== undefined);
    return { paperIds: present, fetchedAt, badItems, hasLost: present.length < paperIds.length };
  });
}

/**
 * Stores a search with its hits in one transaction: all of it or nothing. No paper becomes new by it, and none loses its
 * day. Of searches beyond the last fifty the papers go that nobody has met and no other list holds. `signal` still stops
 * it before the commit.
 */
export async function storeSearch(
  db: PaperboyDatabase,
  words: string,
  { papers, badItems }: ParsedPapers,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  const tables = [db.papers, db.marks, db.unseen, db.counts, db.lists];
  await db.transaction('rw', tables, async () => {
    await putListed(db, papers, now);
    const paperIds = papers.map(({ id }) => id);
    await db.lists.put({
      id: idOf(words),
      paperIds,
      fetchedAt: now,
      ...(badItems > 0 && { badItems }),
    });
    const searches = await db.lists.where('id').startsWith('search:').toArray();
    // The one at hand stays, also where a clock that was set back makes it look old.
    const others = searches.filter(({ id }) => id !== idOf(words));
    const oldestFirst = others.toSorted((a, b) => (a.fetchedAt ?? 0) - (b.fetchedAt ?? 0));
    const surplus = oldestFirst.slice(0, Math.max(0, searches.length - mostSearches));
    await db.lists.bulkDelete(surplus.map(({ id }) => id));
    await dropUnlisted(db, paperIds);
    signal.throwIfAborted();
  });
}

/** Remembers until when the Hub wants no searches, which does not stop the feed; undefined once it has answered one. */
export async function keepSearchLimit(
  db: PaperboyDatabase,
  limit: SearchLimit | undefined,
): Promise<void> {
  await readSource(db);
  await withRoom(db, () =>
    db.transaction('rw', db.sources, () =>
      changeSourceRow(db, ({ searchLimit: _, ...source }) => ({
        ...source,
        ...(limit && { searchLimit: limit }),
      })),
    ),
  );
}
