import { type FeedDay, latestFeedDay } from '../../papers/feed-day.ts';
import { nextPollAt } from '../../papers/poll-schedule.ts';
import { type Problem, storageProblem } from '../../papers/problem.ts';
import { hasRoom } from '../../papers/rate-limit.ts';
import { nextStep, type RefreshStep } from '../../papers/refresh-plan.ts';
import { isLimited } from '../../papers/source-state.ts';
import { mergePapers } from '../../storage/papers.ts';
import { withRoom } from '../../storage/room.ts';
import { beginAttempt, readSource, recordProblem } from '../../storage/sources.ts';
import { requestTimeoutMs } from '../shared/fetch-json.ts';
import { finish } from './finish-refresh.ts';
import { readDay } from './read-day.ts';
import { newestDay, newRun, type Run, type World } from './refresh-run.ts';
import { refreshTrending } from './refresh-trending.ts';

/** What somebody wants of a refresh. */
export interface Wish {
  /** Days that are waited for, beside the newest. */
  days: readonly FeedDay[];
  /** Read the last days whatever their age. */
  force: boolean;
  /** Read what is trending, before anything else. */
  trending?: boolean | undefined;
  /** Somebody waits for a run of their own: no further day is begun. */
  isOvertaken?: () => boolean;
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
/** Days in a row that failed, after which the rest would as well: then it is not the days. */
const mostFailed = 3;

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
  const isInTime = () => now() - startedAt < sliceMs && now() >= startedAt;
  while (step && isInTime() && !wish.isOvertaken?.()) {
    if (!(await takeStep(world, run, step, isOld(step, run, wish, now())))) break;
    step = await planStep(world, run, wish);
    if (step && !isUrgent(step, run, wish, now()) && !hasRoom(run.limit)) break;
  }
  // Taken away meanwhile: whoever asks because of that has joined this run.
  if (!(await world.hasPermission())) run.problem = { kind: 'no-permission' };
  const mayGoOn = run.problem === undefined || run.problem.kind === 'shape-changed';
  // A slice that got nowhere would be followed by its like for ever.
  const gotOn = isListRead || run.checked.length > 0 || run.passedOver.length > 0;
  const isLeft = step !== undefined && mayGoOn && gotOn && run.failed < mostFailed;
  const rest = !isLeft || now() < startedAt ? 'none' : hasRoom(run.limit) ? 'at-once' : 'with-room';
  await finish(world, run, source, rest);
  return { arrived: run.arrived, written: run.written, hasMore: rest === 'at-once' };
}

function isUrgent(step: RefreshStep, run: Run, wish: Wish, now: number): boolean {
  return run.done.size === 0 || wish.days.includes(step.day) || step.day === newestDay(run, now);
}

/** True where the day is neither the newest nor waited for: what befalls it may concern it alone. */
function isOld({ day }: RefreshStep, run: Run, wish: Wish, now: number): boolean {
  return day !== newestDay(run, now) && !wish.days.includes(day);
}

async function planStep(world: World, run: Run, wish: Wish): Promise<RefreshStep | undefined> {
  const source = await readSource(world.db);
  const stored = new Set(await world.db.days.toCollection().primaryKeys());
  const now = world.now();
  // A page of ours has met the limit meanwhile.
  if (isLimited(source, now)) return undefined;
  const isRollover = run.refused.has(latestFeedDay(now));
  const mayFallBack = isRollover && run.refused.size < mostFailed;
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

/** Takes note of a day that failed; false where the run must end. */
function fail(run: Run, day: FeedDay, problem: Omit<Problem, 'at'>, mayPass: boolean): boolean {
  const isUnreadable = problem.kind === 'shape-changed';
  const isOfTheDay = isUnreadable || (mayPass && problem.kind === 'server');
  if (isOfTheDay) run.failed += 1;
  if (isUnreadable) run.unreadableDays += 1;
  if (isOfTheDay && mayPass) run.passedOver.push(day);
  // A server that fails day after day is in trouble as a whole.
  if (!isOfTheDay || isUnreadable || run.failed >= mostFailed) run.problem = problem;
  return isOfTheDay && run.failed < mostFailed;
}

/** Reads and stores one day; `mayPass` where its failure need not end the run. False where the run must end. */
async function takeStep(
  world: World,
  run: Run,
  step: RefreshStep,
  mayPass: boolean,
): Promise<boolean> {
  const { db, fetchJson, now } = world;
  const signal = AbortSignal.timeout(requestTimeoutMs);
  run.done.add(step.day);
  const known = await db.days.get(step.day);
  const reply = await readDay(fetchJson, step.day, known, signal);
  run.limit = reply.limit;
  if (reply.kind === 'failed') return fail(run, step.day, reply.problem, mayPass);
  if (reply.kind === 'refused' && known) {
    // It has given that day before.
    return fail(run, step.day, { kind: 'shape-changed', detail: 'HTTP 400' }, mayPass);
  }
  run.failed = 0;
  if (reply.kind === 'refused') {
    run.refused.add(step.day);
    if (mayPass) run.passedOver.push(step.day);
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
