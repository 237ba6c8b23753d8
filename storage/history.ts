import { type FeedDay, firstFeedDay, isFeedDay } from '../papers/feed-day.ts';
import { firstFloorDay, type HistoryProgress, historyProgress } from '../papers/history.ts';
import { oldestKeptDay, retentionOf } from '../papers/retention.ts';
import type { SourceState } from '../papers/source-state.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';
import { storedSettings } from './settings.ts';
import { changeSourceRow } from './source-row.ts';
import { readSource } from './sources.ts';

async function changeSource(
  db: PaperboyDatabase,
  change: (source: SourceState) => SourceState,
): Promise<void> {
  await readSource(db);
  await withRoom(db, () => db.transaction('rw', db.sources, () => changeSourceRow(db, change)));
}

/** The oldest day that the user's limits let stay; undefined where there is none. */
async function limitOf(db: PaperboyDatabase): Promise<FeedDay | undefined> {
  const retention = retentionOf(await storedSettings(db));
  const oldest = retention && oldestKeptDay(retention, await db.days.toArray());
  return oldest !== undefined && oldest > firstFeedDay ? oldest : undefined;
}

/**
 * Wants history back to the day, or to the feed's first, or as far as the user's limits go; never less than before. It
 * goes on with the next refresh, also after a pause, and tries days anew that the Hub did not give.
 */
export async function fetchBackTo(db: PaperboyDatabase, day: FeedDay): Promise<void> {
  if (!isFeedDay(day)) return;
  const limit = (await limitOf(db)) ?? firstFeedDay;
  const wanted = day < limit ? limit : day;
  await changeSource(db, ({ isHistoryPaused: _, passedOver: _passed, ...source }) => {
    const { firstDay, floorDay = firstDay && firstFloorDay(firstDay) } = source;
    return { ...source, floorDay: floorDay !== undefined && floorDay < wanted ? floorDay : wanted };
  });
}

/** Stops the fetching of what lies behind the first two weeks, or lets it go on with the next refresh. */
export async function pauseHistory(db: PaperboyDatabase, isPaused: boolean): Promise<void> {
  await changeSource(db, ({ isHistoryPaused: _, ...source }) => ({
    ...source,
    ...(isPaused && { isHistoryPaused: true }),
  }));
}

/** How far history has come; undefined before the first papers. To be watched. */
export async function readHistory(
  db: PaperboyDatabase,
  now: number,
): Promise<HistoryProgress | undefined> {
  return await db.transaction('r', db.sources, db.days, db.panel, async () => {
    const source = await db.sources.get('daily-papers');
    const stored = await db.days.toCollection().primaryKeys();
    const progress = historyProgress(source, new Set(stored), now);
    const limit = await limitOf(db);
    return progress && limit !== undefined ? { ...progress, limit } : progress;
  });
}
