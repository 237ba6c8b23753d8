import type { HubList } from '../papers/hub-list.ts';
import type { Mark } from '../papers/mark.ts';
import { readMutes } from '../papers/mute.ts';
import { type Paper, unknownPaper } from '../papers/paper.ts';
import { type PaperRow, ranked, shownMark } from '../papers/paper-row.ts';
import { isPeriodView, type Period } from '../papers/period.ts';
import { readSettings } from '../papers/settings.ts';
import type { StoredDay } from '../papers/source-state.ts';
import { dayShown, isSearched, type Place, readPlace } from '../papers/view.ts';
import { closeIds, mostBetween } from './close-ids.ts';
import { databaseName } from './database-name.ts';
import type { PanelRow } from './db.ts';
import { factsOfDays, type PanelData, periodShown } from './panel-data.ts';
import { readSearches } from './read-searches.ts';
import { savedIn } from './saved-count.ts';

const storeNames = [
  'papers',
  'marks',
  'unseen',
  'days',
  'sources',
  'panel',
  'lists',
  'tallies',
] as const;

function isOurs(database: IDBDatabase): boolean {
  return storeNames.every((name) => database.objectStoreNames.contains(name));
}

function hasIndexes(transaction: IDBTransaction): boolean {
  const has = (store: string, index: string) =>
    transaction.objectStore(store).indexNames.contains(index);
  return has('papers', 'day') && has('marks', 'savedAt');
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens what is there; undefined where there is no database yet, which is then not created. */
function openExisting(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      request.error?.name === 'AbortError' ? resolve(undefined) : reject(request.error);
  });
}

async function newestDay(papers: IDBObjectStore): Promise<string | undefined> {
  const cursor = await settled(papers.index('day').openKeyCursor(null, 'prev'));
  // Papers without a day come last.
  return typeof cursor?.key === 'string' && cursor.key ? cursor.key : undefined;
}

function rangeOf({ from, to }: Period): IDBKeyRange {
  return IDBKeyRange.bound(from, to);
}

async function paperIds(transaction: IDBTransaction, place: Place): Promise<string[]> {
  const keys =
    place.view === 'new'
      ? await settled(transaction.objectStore('unseen').getAllKeys())
      : await settled(transaction.objectStore('marks').index('savedAt').getAllKeys());
  return keys.filter((key) => typeof key === 'string');
}

/** What lies at the ids, with a little of what lies between them. */
async function readByIds<Result>(
  ids: readonly string[],
  most: number,
  read: (range: IDBKeyRange) => IDBRequest<Result[]>,
): Promise<Result[]> {
  const found = closeIds(ids, most).map((group) =>
    settled(read(IDBKeyRange.bound(group[0], group.at(-1)))),
  );
  return (await Promise.all(found)).flat();
}

async function papersOf(
  transaction: IDBTransaction,
  place: Place,
  period: Period | undefined,
  list: HubList | undefined,
): Promise<Paper[]> {
  const store = transaction.objectStore('papers');
  // What a search finds comes later.
  if (isSearched(place.view)) return [];
  if (isPeriodView(place.view)) {
    return period ? await settled(store.index('day').getAll(rangeOf(period))) : [];
  }
  const ids =
    place.view === 'trending' ? (list?.paperIds ?? []) : await paperIds(transaction, place);
  const found = await readByIds<Paper>(ids, mostBetween.papers, (range) => store.getAll(range));
  const papers = new Map(found.map((paper) => [paper.id, paper]));
  const isSaved = place.view === 'saved';
  return ids.flatMap((id) => papers.get(id) ?? (isSaved ? unknownPaper(id) : []));
}

async function toRows(transaction: IDBTransaction, papers: Paper[]): Promise<PaperRow[]> {
  const ids = papers.map((paper) => paper.id);
  const [marks, unseenIds] = await Promise.all([
    readByIds<Mark>(ids, mostBetween.marks, (range) =>
      transaction.objectStore('marks').getAll(range),
    ),
    readByIds(ids, mostBetween.marks, (range) =>
      transaction.objectStore('unseen').getAllKeys(range),
    ),
  ]);
  const markOf = new Map(marks.map((mark) => [mark.paperId, mark]));
  const unseen = new Set(unseenIds);
  return papers.map((paper) => ({
    paper,
    mark: shownMark(markOf.get(paper.id)),
    isNew: unseen.has(paper.id),
  }));
}

/**
 * What the panel shows first, read without Dexie (31 kB gz that the first frame need not wait for). It never
 * creates the database. Undefined on a first run, or where the store is of another shape: then Dexie decides.
 */
export async function readFirstScreen(): Promise<{ place: Place; data: PanelData } | undefined> {
  const database = await openExisting();
  if (!database) return undefined;
  try {
    if (!isOurs(database)) return undefined;
    const transaction = database.transaction(storeNames, 'readonly');
    if (!hasIndexes(transaction)) return undefined;
    const store = (name: (typeof storeNames)[number]) => transaction.objectStore(name);
    const [panelRows, today, source, storedList, newCount, tally] = await Promise.all([
      settled<PanelRow[]>(store('panel').getAll()),
      newestDay(store('papers')),
      settled(store('sources').get('daily-papers')),
      settled(store('lists').get('trending')),
      settled(store('unseen').count()),
      settled(store('tallies').get('marks')),
    ]);
    const kept = new Map(panelRows.map(({ key, value }) => [key, value]));
    const place = readPlace(kept.get('place'));
    const mutes = readMutes(kept.get('mutes'));
    const day = dayShown(place, today);
    const period = periodShown(place.view, day);
    const isRanked = place.view === 'trending';
    const list: HubList | undefined = isRanked ? storedList : undefined;
    const isBehind = period !== undefined && today !== undefined && today > period.to;
    const [papers, days, newerCount, savedCount] = await Promise.all([
      papersOf(transaction, place, period, list),
      period ? settled<StoredDay[]>(store('days').getAll(rangeOf(period))) : [],
      isBehind ? settled(store('papers').index('day').count(today)) : 0,
      savedIn(tally) ?? settled(store('marks').index('savedAt').count()),
    ]);
    const rows = await toRows(transaction, papers);
    const { view } = place;
    // What is muted cannot be told without what reads queries.
    const isTold = mutes.length === 0;
    const counts = { newerCount, newCount: isTold ? newCount : undefined, savedCount };
    const settings = readSettings(kept.get('settings'));
    return {
      place,
      data: {
        view,
        members: isRanked ? ranked(rows) : rows,
        others: [],
        day,
        today,
        ...factsOfDays(day, days),
        list,
        source,
        ...counts,
        settings,
        // They come with the store's own answer.
        ownViews: undefined,
        mutes,
        searches: view === 'search' ? readSearches(kept.get('searches')) : [],
        isFound: !isSearched(view),
      },
    };
  } finally {
    database.close();
  }
}
