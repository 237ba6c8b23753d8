import { roomAwaited, roomFrom } from '../../papers/history.ts';
import { nextPollAt } from '../../papers/poll-schedule.ts';
import type { Problem } from '../../papers/problem.ts';
import { backOffMs, limitedUntil, type RateLimit } from '../../papers/rate-limit.ts';
import { isNewestKnown } from '../../papers/refresh-plan.ts';
import type { SourceState } from '../../papers/source-state.ts';
import { endAttempt, readSource } from '../../storage/sources.ts';
import { newestDay, type Run, type World } from './refresh-run.ts';

/** Waits for the next slice of missing days. */
const sliceGapMs = 1_000;

/** What is left of the days: nothing that can be fetched now, days that can, or days that the Hub's window has no room for. */
export type Rest = 'none' | 'at-once' | 'with-room';

/** Writes down how the run ended, and when the next is due. `before` is the source's row as the run found it. */
export async function finish(
  world: World,
  run: Run,
  before: SourceState,
  rest: Rest,
): Promise<void> {
  const { db, now, random } = world;
  const endedAt = now();
  const newest = newestDay(run, endedAt);
  const isSuccess = run.checked.includes(newest);
  // What was read a moment ago stands for the newest day only where this run has not asked for it anew.
  const isNewestRead =
    isSuccess || (!run.done.has(newest) && isNewestKnown(before, newest, endedAt));
  const met = problemMet(run, isNewestRead);
  const failures = met ? before.failures + 1 : 0;
  const problem = met && toProblem(met, run.limit, endedAt, failures, random());
  const source = await readSource(db);
  const roomAt =
    rest === 'with-room' ? roomFrom(endedAt, run.limit.resetSeconds, random()) : undefined;
  const due = nextPollAt(endedAt, source.pollSeed);
  const nextRefreshAt =
    rest === 'at-once'
      ? endedAt + sliceGapMs
      : problem
        ? (problem.until ?? endedAt + backOffMs(failures, random()))
        : Math.min(due, roomAt ?? roomAwaited(source, endedAt) ?? due);
  const { checked, passedOver, unreadableDays: badItems } = run;
  const isClockAhead = run.refused.size > 0;
  const result = { isSuccess, problem, failures, checked, isClockAhead, passedOver, badItems };
  await endAttempt(db, { ...result, nextRefreshAt, roomAt }, endedAt);
}

function problemMet(run: Run, isNewestRead: boolean): Run['problem'] {
  // Where the newest day reads well, an unreadable older one is a flaw of that day, not a changed Hub.
  if (isNewestRead && run.problem?.kind === 'shape-changed') return undefined;
  const isAllRefused = run.refused.size > 0 && run.checked.length === 0 && !isNewestRead;
  return run.problem ?? (isAllRefused ? { kind: 'shape-changed', detail: 'HTTP 400' } : undefined);
}

function toProblem(
  problem: Omit<Problem, 'at'>,
  limit: RateLimit,
  at: number,
  failures: number,
  random: number,
): Problem {
  if (problem.kind !== 'rate-limited') return { ...problem, at };
  return { ...problem, at, until: limitedUntil(at, limit, failures, random) };
}
