import type { Mark } from '../papers/mark.ts';
import { isKept } from '../papers/mark.ts';
import { plainMark } from '../papers/mark-parts.ts';
import type { PaperId } from '../papers/paper-id.ts';
import {
  type Canary,
  canaryOf,
  isContinued,
  readCanary,
  type Whole,
} from '../papers/second-copy/canary.ts';
import {
  canaryKey,
  keptKey,
  ownKey,
  ownKeys,
  stateKey,
  stretchOf,
} from '../papers/second-copy/copy-keys.ts';
import type { CopyRecords, Side } from '../papers/second-copy/copy-records.ts';
import { type CopyWrites, copyWrites } from '../papers/second-copy/copy-writes.ts';
import { type News, nextRecords } from '../papers/second-copy/next-records.ts';
import { papersById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import { readOwnRows } from './panel-row.ts';
import { unstamped } from './revision.ts';

/** Where the second copy lies: what is needed of the browser's `storage.local`. */
export interface LocalArea {
  /** All that there is, where `keys` is null. */
  get: (keys: string[] | null) => Promise<CopyRecords>;
  set: (records: CopyRecords) => Promise<void>;
  remove: (keys: string[]) => Promise<void>;
  getKeys: () => Promise<string[]>;
}

/** Records written at a time: some hundred kilobytes. */
const mostAtOnce = 200;

/** The keys of the canary and of the panel's rows. */
export const headKeys = [canaryKey, ...ownKeys.map(ownKey)];

/** The papers of these marks that are kept, by their ids. */
export async function keptPapers(
  db: PaperboyDatabase,
  marks: Iterable<Mark>,
): Promise<Side['papers']> {
  const ids = new Set([...marks].filter(isKept).map(({ paperId }) => paperId));
  const papers = await papersById(db, [...ids]);
  return new Map(
    [...papers].filter(([id]) => ids.has(id)).map(([id, row]) => [id, unstamped(row)]),
  );
}

/** Writes into the copy, and the canary last: whoever is cut short leaves one that agrees with nothing. */
export async function writeCopy(
  area: LocalArea,
  { set, gone }: CopyWrites,
  canary: Canary,
): Promise<void> {
  const entries = Object.entries(set);
  for (let at = 0; at < entries.length; at += mostAtOnce) {
    await area.set(Object.fromEntries(entries.slice(at, at + mostAtOnce)));
  }
  if (gone.length > 0) await area.remove(gone);
  await area.set({ [canaryKey]: canary });
}

async function marksAround(db: PaperboyDatabase, ids: readonly PaperId[]): Promise<Mark[]> {
  const stretches = [...new Set(ids.map(stretchOf))];
  const found = stretches.map((stretch) => db.marks.where(':id').startsWith(stretch).toArray());
  return (await Promise.all(found)).flat().map(plainMark);
}

/** What was done since the revision. */
async function readNews(
  db: PaperboyDatabase,
  revision: number,
): Promise<{ whole: Whole | undefined; news: News }> {
  const tables = [db.marks, db.papers, db.panel, db.tallies];
  return await db.transaction('r', tables, async () => {
    const whole = await db.tallies.get('marks');
    const changed = (await db.marks.where('revision').above(revision).toArray()).map(plainMark);
    const around = await marksAround(
      db,
      changed.map(({ paperId }) => paperId),
    );
    const papers = await keptPapers(db, changed);
    return { whole, news: { changed, around, papers, own: await readOwnRows(db) } };
  });
}

function recordKeys({ changed }: News): string[] {
  const ids = changed.map(({ paperId }) => paperId);
  const stretches = new Set(ids.map(stretchOf));
  return [...ids.map(keptKey), ...[...stretches].map(stateKey)];
}

/**
 * Brings the second copy up to what the database holds, whoever wrote it; for one caller at a time. False where the two
 * do not belong together: then they must be compared.
 */
export async function followCopy(
  db: PaperboyDatabase,
  area: LocalArea,
  now: number,
): Promise<boolean> {
  const head = await area.get(headKeys);
  const canary = readCanary(head[canaryKey]);
  if (!canary) return false;
  const { [canaryKey]: _, ...ownBefore } = head;
  const { whole, news } = await readNews(db, canary.revision);
  if (whole?.generation !== canary.generation || !isContinued(whole, canary)) return false;
  const keys = recordKeys(news);
  const before = { ...ownBefore, ...(keys.length > 0 && (await area.get(keys))) };
  const { records, added, isAhead } = nextRecords(news, before);
  if (isAhead || canary.marks + added !== whole.marks) return false;
  const writes = copyWrites(before, records);
  const fresh = Object.keys(writes.set).filter((key) => !Object.hasOwn(before, key));
  const count = canary.records + fresh.length - writes.gone.length;
  const isSame = whole.revision === canary.revision && Object.keys(writes.set).length === 0;
  if (!isSame) await writeCopy(area, writes, canaryOf(whole, count, now));
  return true;
}
