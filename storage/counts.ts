import type { FeedDay } from '../papers/feed-day.ts';
import { type CountHistory, firstMovingDay, withCount } from '../papers/momentum.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { countsById } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';

/** Writes the upvotes of papers whose day is recent into their histories; within the caller's transaction. */
export async function keepCounts(
  db: PaperboyDatabase,
  papers: readonly Paper[],
  now: number,
): Promise<void> {
  const first = firstMovingDay(now);
  const moving = papers.filter(({ day }) => day >= first);
  if (moving.length === 0) return;
  const ids = moving.map(({ id }) => id);
  const known = await countsById(db, ids);
  const toPut = moving.flatMap(
    ({ id, upvotes }) => withCount(known.get(id), id, upvotes, now) ?? [],
  );
  await db.counts.bulkPut(toPut);
}

/** The histories of those of the papers that have one, each with its paper's feed day. */
export async function readCounts(
  db: PaperboyDatabase,
  papers: readonly { id: PaperId; day: FeedDay }[],
): Promise<(CountHistory & { day: FeedDay })[]> {
  if (papers.length === 0) return [];
  const ids = papers.map(({ id }) => id);
  // One transaction: the reading of a list that was found is many requests.
  const histories = await db.transaction('r', db.counts, () => countsById(db, ids));
  return papers.flatMap(({ id, day }) => {
    const history = histories.get(id);
    return history ? { ...history, day } : [];
  });
}
