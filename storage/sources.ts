import type { FeedDay } from '../papers/feed-day.ts';
import { stillGrowing } from '../papers/growing-day.ts';
import { passedOverAfter } from '../papers/passed-over.ts';
import type { Problem } from '../papers/problem.ts';
import { freshSource, isLimited, type SourceState } from '../papers/source-state.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';
import { changeSourceRow } from './source-row.ts';

/** Days whose last reading is remembered: those that were read last, and the newest, which are read again and again. */
const mostCheckedDays = 40;
const newestDays = 7;

/** The source's state; written with a seed of its own where there is none yet. */
export async function readSource(db: PaperboyDatabase): Promise<SourceState> {
  const stored = await db.sources.get('daily-papers');
  if (stored) return stored;
  return await withRoom(db, () =>
    db.transaction('rw', db.sources, async () => {
      const other = await db.sources.get('daily-papers');
      if (other) return other;
      const source = freshSource(Math.random());
      await db.sources.put(source);
      return source;
    }),
  );
}

/** Remembers that an attempt began, so that one that dies with its worker is seen. */
export async function beginAttempt(db: PaperboyDatabase, now: number): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.sources, async () => {
      await changeSourceRow(db, (source) => {
        const isFirst = source.firstAttemptAt === undefined && source.lastSuccessAt === undefined;
        return { ...source, attemptAt: now, ...(isFirst && { firstAttemptAt: now }) };
      });
    }),
  );
}

/** How a refresh ended. */
export interface AttemptResult {
  /** The newest day was read. */
  isSuccess: boolean;
  problem: Problem | undefined;
  failures: number;
  checked: FeedDay[];
  /** The Hub has not come to a day that our clock says is there: it may be ahead, and nothing old is known to be whole. */
  isClockAhead: boolean;
  /** Days that the Hub did not give for reasons of their own. */
  passedOver: FeedDay[];
  badItems: number;
  nextRefreshAt: number;
  /** From when the Hub's window has room again for what nobody waits for, where it has not, epoch ms. */
  roomAt: number | undefined;
}

function recentChecks(
  source: SourceState,
  checked: FeedDay[],
  now: number,
): Record<FeedDay, number> {
  const all = Object.entries({
    ...source.checkedAt,
    ...Object.fromEntries(checked.map((day) => [day, now])),
  });
  const newest = all.toSorted(([a], [b]) => (a > b ? -1 : 1)).slice(0, newestDays);
  const latest = all.toSorted(([, a], [, b]) => b - a).slice(0, mostCheckedDays);
  return Object.fromEntries([...newest, ...latest]);
}

/** Remembers how the attempt ended; what the panel and the badge say of it follows from this row. */
export async function endAttempt(
  db: PaperboyDatabase,
  result: AttemptResult,
  now: number,
): Promise<void> {
  await withRoom(db, () =>
    db.transaction('rw', db.sources, async () => {
      await changeSourceRow(db, (before) => stateAfter(before, result, now));
    }),
  );
}

function stateAfter(before: SourceState, result: AttemptResult, now: number): SourceState {
  const { problem, limitedUntil = 0, passedOver, growing, ...kept } = before;
  // No attempt begins while the Hub wants no requests: a page of ours was told so meanwhile.
  const toldBeside = isLimited(before, now) ? limitedUntil : 0;
  const until = Math.max(result.problem?.until ?? 0, toldBeside);
  const after: SourceState = {
    ...kept,
    attemptEndedAt: now,
    failures: result.failures,
    badItems: result.badItems,
    nextRefreshAt: Math.max(result.nextRefreshAt, toldBeside),
    checkedAt: recentChecks(before, result.checked, now),
  };
  const left = result.isClockAhead ? growing : stillGrowing(growing, result.checked, now);
  if (left?.length) after.growing = left;
  if (result.isSuccess) after.lastSuccessAt = now;
  const met = result.problem ?? (toldBeside > 0 ? problem : undefined);
  if (met) after.problem = met;
  if (until > 0) after.limitedUntil = until;
  if (result.roomAt !== undefined) after.roomAt = result.roomAt;
  const passed = passedOverAfter(passedOver, result.passedOver, result.checked, now);
  if (Object.keys(passed).length > 0) after.passedOver = passed;
  return after;
}

/**
 * Records a problem met outside a refresh, e.g. a permission that was taken away; `nextRefreshAt` (epoch ms) puts the
 * next automatic refresh off to that moment. The moment until which the Hub wants no requests binds everybody.
 */
export async function recordProblem(
  db: PaperboyDatabase,
  problem: Problem,
  nextRefreshAt?: number,
): Promise<void> {
  await readSource(db);
  const changes = {
    problem,
    ...(nextRefreshAt !== undefined && { nextRefreshAt }),
    ...(problem.until !== undefined && { limitedUntil: problem.until }),
  };
  await withRoom(db, () =>
    db.transaction('rw', db.sources, () =>
      changeSourceRow(db, (source) => ({ ...source, ...changes })),
    ),
  );
}
