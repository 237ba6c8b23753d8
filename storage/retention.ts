import type { FeedDay } from '../papers/feed-day.ts';
import { isRecord } from '../papers/is-record.ts';
import { changedAt, isKept, type Mark, markFields } from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { oldestKeptDay, type Retention, retentionOf } from '../papers/retention.ts';
import { marksById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import { forgetPapers, raiseFloor } from './room.ts';
import { storedSettings } from './settings.ts';

const dayMs = 24 * 3_600_000;
/** Papers in one transaction: some tens of milliseconds, so that no act waits long. */
const batchSize = 500;

/** What lies beyond the limits, and would be forgotten. */
export interface Beyond {
  papers: number;
  days: number;
}

interface WhatGoes {
  /** The oldest day that stays. */
  oldest: FeedDay;
  days: FeedDay[];
  ids: PaperId[];
}

function lastChangeOf(mark: Mark): number {
  const fields = markFields.map((field) => changedAt(mark, field));
  return Math.max(...fields, ...Object.values(mark.tagsAt ?? {}));
}

/** What the user keeps stays, and what they changed within the last day: they may want it back. */
function stays(mark: Mark | undefined, now: number): boolean {
  return isKept(mark) || (mark !== undefined && lastChangeOf(mark) > now - dayMs);
}

/** What lies beyond the limits, but for days that were fetched within the last day, and for what is trending. */
async function whatGoes(
  db: PaperboyDatabase,
  retention: Retention,
  now: number,
): Promise<WhatGoes | undefined> {
  const stored = await db.days.toArray();
  const oldest = oldestKeptDay(retention, stored);
  if (oldest === undefined) return undefined;
  const old = stored.filter(({ day }) => day < oldest);
  const days = old.filter(({ storedAt }) => storedAt <= now - dayMs).map(({ day }) => day);
  const going = new Set(days);
  const young = old.map(({ day }) => day).filter((day) => !going.has(day));
  // Papers without a day belong to lists, which let go of them by themselves.
  const [ids, spared, trending, marks] = await Promise.all([
    db.papers.where('day').between('', oldest, false, false).primaryKeys(),
    Promise.all(young.map((day) => db.papers.where('day').equals(day).primaryKeys())),
    db.lists.get('trending'),
    db.marks.toArray(),
  ]);
  const staying = marks.filter((mark) => stays(mark, now)).map(({ paperId }) => paperId);
  const spare = new Set([...spared.flat(), ...(trending?.paperIds ?? []), ...staying]);
  return { oldest, days, ids: ids.filter((id) => !spare.has(id)) };
}

/** Counts what lies beyond the limits. To be watched. */
export async function readBeyond(
  db: PaperboyDatabase,
  retention: Retention,
  now: number,
): Promise<Beyond> {
  return await db.transaction('r', db.days, db.papers, db.lists, db.marks, async () => {
    const going = await whatGoes(db, retention, now);
    return { papers: going?.ids.length ?? 0, days: going?.days.length ?? 0 };
  });
}

/**
 * Forgets what lies beyond the limits: never a mark, never a kept paper. Its days go first, and history begins behind
 * them, so that they are not fetched again and a death in between leaves no day that looks whole. Returns how many
 * papers went.
 */
export async function forgetBeyond(
  db: PaperboyDatabase,
  retention: Retention,
  now: number,
): Promise<number> {
  const tables = [db.days, db.papers, db.lists, db.marks, db.sources];
  const going = await db.transaction('rw', tables, async () => {
    const found = await whatGoes(db, retention, now);
    if (!found) return undefined;
    await db.days.bulkDelete(found.days);
    await raiseFloor(db, found.oldest);
    return found;
  });
  const ids = going?.ids ?? [];
  let forgotten = 0;
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = ids.slice(at, at + batchSize);
    const gone = await db.transaction('rw', db.papers, db.unseen, db.counts, db.marks, async () => {
      // Somebody may have saved one of them a moment ago.
      const marks = await marksById(db, batch);
      return await forgetPapers(
        db,
        batch.filter((id) => !stays(marks.get(id), now)),
      );
    });
    forgotten += gone.length;
  }
  return forgotten;
}

/** What the daily forgetting remembers: the limits, and since when they hold without it. */
function readSince(value: unknown, limits: string, now: number): number | undefined {
  if (!isRecord(value) || value.limits !== limits) return undefined;
  const { since } = value;
  return typeof since === 'number' && since <= now ? since : undefined;
}

/**
 * Forgets what lies beyond the limits, once a day, and not before they are a day old: a slip on the settings page costs
 * nothing. Returns how many papers went.
 */
export async function forgetIfDue(db: PaperboyDatabase, now: number): Promise<number> {
  const { keepDays, keepPapers } = await storedSettings(db);
  const retention = retentionOf({ keepDays, keepPapers });
  if (!retention) return 0;
  const limits = `${keepDays}/${keepPapers}`;
  const isDue = await db.transaction('rw', db.panel, async () => {
    const since = readSince((await db.panel.get('retention'))?.value, limits, now);
    if (since !== undefined && now - since < dayMs) return false;
    await db.panel.put({ key: 'retention', value: { limits, since: now } });
    return since !== undefined;
  });
  return isDue ? await forgetBeyond(db, retention, now) : 0;
}
