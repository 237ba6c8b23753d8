import { type FeedDay, latestFeedDay, previousFeedDay } from '../../papers/feed-day.ts';
import { nextPollAt } from '../../papers/poll-schedule.ts';
import { type Problem, storageProblem } from '../../papers/problem.ts';
import { backOffMs, hasRoom, limitedUntil, type RateLimit } from '../../papers/rate-limit.ts';
import { isNewestKnown, nextStep, type RefreshStep } from '../../papers/refresh-plan.ts';
import { isLimited, type SourceState } from '../../papers/source-state.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { mergePapers } from '../../storage/papers.ts';
import { withRoom } from '../../storage/room.ts';
import { beginAttempt, endAttempt, readSource, recordProblem } from '../../storage/sources.ts';
import { type FetchJson, requestTimeoutMs } from '../shared/fetch-json.ts';
import { readDay } from './read-day.ts';
import { refreshTrending } from './refresh-trending.ts';

/** The world that a refresh runs in: passed in, so that a test can be a table. */
export interface World {
  db: PaperboyDatabase;
  fetchJson: FetchJson;
  /** Epoch ms. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  /** The user has allowed the one host. */
  hasPermission: () => Promise<boolean>;
}

/** What somebody wants of a refresh. */
export interface Wish {
  /** Days that are waited for, beside the newest. */
  days: readonly FeedDay[];
  /** Read the last days whatever their age. */
  force: boolean;
  /** Read what is trending, before anything else. */
  trending?: boolean | undefined;
}

/** What came of a run. */
export interface RefreshResult {
  /** Papers met for the first time. */
  arrived: number;
  /** Rows written. */
  written: number;
  /** Days are still missing, and nothing forbids to go on at once. */
  hasMore: boolean;
}

/**
 * No further day is begun after this long: a worker that an alarm woke is killed at 30 s, and the last request
 * may take 20 s of them. What is left waits for the next slice.
 */
const sliceMs = 8_000;
/** Replies in a row that could not be read, after which the rest would not be either. */
const mostUnreadable = 3;
/** Waits for the next slice of missing days. */
const sliceGapMs = 1_000;

interface Run {
  done: Set<FeedDay>;
  checked: FeedDay[];
  /** Days that the Hub does not accept. */
  refused: Set<FeedDay>;
  arrived: number;
  written: number;
  problem: Omit<Problem, 'at'> | undefined;
  /** Days in a row, and in all, whose reply made no sense. */
  unreadable: number;
  unreadableDays: number;
  limit: RateLimit;
}

/** Reads what is due and stores it, day by day; every day is whole before the next begins. */
export async function refresh(world: World, wish: Wish): Promise<RefreshResult> {
  const { db, now } = world;
  const startedAt = now();
  const source = await readSource(db);
  const nothing = { arrived: 0, written: 0, hasMore: false };
  if (isLimited(source, startedAt)) return nothing;
  if (!(await world.hasPermission())) {
    const next = nextPollAt(startedAt, source.pollSeed);
    await recordProblem(db, { kind: 'no-permission', at: startedAt }, next);
    return nothing;
  }
  await beginAttempt(db, startedAt);
  const run = newRun();
  const isListRead = wish.trending === true && (await takeTrending(world, run));
  let step = run.problem ? undefined : await planStep(world, run, wish);
  while (step && now() - startedAt < sliceMs && now() >= startedAt) {
    if (!(await takeStep(world, run, step))) break;
    step = await planStep(world, run, wish);
    if (step && !isUrgent(step, run, wish, now()) && !hasRoom(run.limit)) break;
  }
  // Taken away meanwhile: whoever asks because of that has joined this run.
  if (!(await world.hasPermission())) run.problem = { kind: 'no-permission' };
  const mayGoOn = run.problem === undefined || run.problem.kind === 'shape-changed';
  // A slice that got nowhere would be followed by its like for ever.
  const gotOn = (isListRead || run.checked.length > 0) && now() >= startedAt;
  const hasMore =
    step !== undefined && mayGoOn && gotOn && run.unreadable < mostUnreadable && hasRoom(run.limit);
  await finish(world, run, source, hasMore);
  return { arrived: run.arrived, written: run.written, hasMore };
}

function newRun(): Run {
  return {
    done: new Set(),
    checked: [],
    refused: new Set(),
    arrived: 0,
    written: 0,
    problem: undefined,
    unreadable: 0,
    unreadableDays: 0,
    limit: {},
  };
}

/** The newest day that the Hub accepts, as far as this run knows: at the rollover it may be behind our clock. */
function newestDay(run: Run, now: number): FeedDay {
  let day = latestFeedDay(now);
  while (run.refused.has(day)) day = previousFeedDay(day);
  return day;
}

function isUrgent(step: RefreshStep, run: Run, wish: Wish, now: number): boolean {
  return run.done.size === 0 || wish.days.includes(step.day) || step.day === newestDay(run, now);
}

async function planStep(world: World, run: Run, wish: Wish): Promise<RefreshStep | undefined> {
  const source = await readSource(world.db);
  const stored = new Set(await world.db.days.toCollection().primaryKeys());
  const now = world.now();
  const isRollover = run.refused.has(latestFeedDay(now));
  const mayFallBack = isRollover && run.refused.size < mostUnreadable;
  const asked = mayFallBack ? [...wish.days, newestDay(run, now)] : wish.days;
  return nextStep({ now, source, stored, done: run.done, asked, force: wish.force });
}

/** Reads what is trending; true where it came. What only the list has met does not stop the days. */
async function takeTrending(world: World, run: Run): Promise<boolean> {
  const { isRead, problem, limit } = await refreshTrending(world);
  run.problem = problem;
  run.limit = limit;
  return isRead;
}

/** Reads and stores one day; false where the run must end. */
async function takeStep(world: World, run: Run, step: RefreshStep): Promise<boolean> {
  const { db, fetchJson, now } = world;
  const signal = AbortSignal.timeout(requestTimeoutMs);
  run.done.add(step.day);
  const reply = await readDay(fetchJson, step.day, await db.days.get(step.day), signal);
  run.limit = reply.limit;
  if (reply.kind === 'failed') {
    run.problem = reply.problem;
    if (reply.problem.kind !== 'shape-changed') return false;
    run.unreadable += 1;
    run.unreadableDays += 1;
    return run.unreadable < mostUnreadable;
  }
  run.unreadable = 0;
  if (reply.kind === 'refused') {
    run.refused.add(step.day);
    return true;
  }
  if (reply.kind === 'read') {
    const { papers, digest, etag, badItems } = reply;
    const day = { ...step, papers, digest, badItems, ...(etag !== undefined && { etag }) };
    try {
      const stored = await withRoom(db, () => mergePapers(db, day, now(), signal));
      run.arrived += stored.arrived;
      run.written += stored.written;
    } catch (error) {
      run.problem = signal.aborted
        ? { kind: 'offline', detail: 'no time left to store the day' }
        : { kind: storageProblem(error), detail: String(error) };
      return false;
    }
  }
  run.checked.push(step.day);
  return true;
}

async function finish(world: World, run: Run, before: SourceState, hasMore: boolean) {
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
  const { pollSeed } = await readSource(db);
  const nextRefreshAt = hasMore
    ? endedAt + sliceGapMs
    : problem
      ? (problem.until ?? endedAt + backOffMs(failures, random()))
      : nextPollAt(endedAt, pollSeed);
  const { checked } = run;
  const badItems = run.unreadableDays;
  await endAttempt(db, { isSuccess, problem, failures, checked, badItems, nextRefreshAt }, endedAt);
}

function problemMet(run: Run, isNewestRead: boolean): Run['problem'] {
  // Where the newest day reads well, an unreadable older one is a flaw of that day, not a changed Hub.
  if (isNewestRead && run.problem?.kind === 'shape-changed') return undefined;
  const isAllRefused = run.refused.size > 0 && run.checked.length === 0;
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
