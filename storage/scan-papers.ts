import { addDays, type FeedDay, firstFeedDay } from '../papers/feed-day.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperRow } from '../papers/paper-row.ts';
import { marksById, newAmong } from './by-ids.ts';
import type { PaperboyDatabase } from './db.ts';
import { newestDay } from './papers.ts';

const daysAtOnce = 7;

async function matchesOf(
  db: PaperboyDatabase,
  from: FeedDay,
  to: FeedDay,
  matches: (row: PaperRow) => boolean,
): Promise<Paper[]> {
  const papers = await db.papers.where('day').between(from, to, true, true).reverse().toArray();
  const ids = papers.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [marks, unseen] = await Promise.all([marksById(db, ids), newAmong(db, ids)]);
  return papers.filter((paper) =>
    matches({ paper, mark: marks.get(paper.id), isNew: unseen.has(paper.id) }),
  );
}

/**
 * The first `most` papers that match, the newest feed day first, read a week at a time: what matches lately costs little,
 * and whoever no longer waits (`signal`) stops it between two weeks.
 */
export async function scanPapers(
  db: PaperboyDatabase,
  matches: (row: PaperRow) => boolean,
  most: number,
  signal: AbortSignal,
): Promise<Paper[]> {
  const found: Paper[] = [];
  let to = (await newestDay(db)) ?? '';
  while (found.length < most && to >= firstFeedDay && !signal.aborted) {
    const from = addDays(to, 1 - daysAtOnce);
    found.push(...(await matchesOf(db, from, to, matches)));
    to = addDays(from, -1);
  }
  return found.slice(0, most);
}
