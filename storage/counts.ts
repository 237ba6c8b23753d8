import type { FeedDay } from '../papers/feed-day.ts';
import { type CountHistory, firstMovingDay, withCount } from '../papers/momentum.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
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
  const known = await db.counts.bulkGet(moving.map(({ id }) => id));
  const toPut = moving.flatMap(
    ({ id, upvotes }, index) => withCount(known[index], id, upvotes, now) ?? [],
  );
  await db.counts.bulkPut(toPut);
}

/** The histories of those of the papers that have one, each with its paper's feed day. */
export async function readCounts(
  db: PaperboyDatabase,
  papers: readonly { id: PaperId; day: FeedDay }[],
): Promise<(CountHistory & { day: FeedDay })[]> {
  if (papers.length === 0) return [];
  const histories = await db.counts.bulkGet(papers.map(({ id }) => id));
  return papers.flatMap(({ day }, index) => {
    const history = histories[index];
    return history ? { ...history, day } : [];
  });
}
