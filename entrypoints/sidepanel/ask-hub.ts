import { isFarOff } from '../../papers/far-off.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { type Problem, storageProblem } from '../../papers/problem.ts';
import { limitedUntil } from '../../papers/rate-limit.ts';
import { hubSearch } from '../../papers/sources/hub-search.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import {
  keepSearchLimit,
  type StoredSearch,
  storedSearch,
  storeSearch,
} from '../../storage/hub-searches.ts';
import { withRoom } from '../../storage/room.ts';
import { readSource } from '../../storage/sources.ts';
import { type FetchJson, requestTimeoutMs } from '../shared/fetch-json.ts';
import { type HubWorld, realHubWorld } from '../shared/hub-world.ts';

/** A search that was answered less long ago is answered from the store. */
const maxAgeMs = 6 * 3_600_000;

/** What the Hub's search found; the papers are stored. */
export type HubAnswer =
  | {
      kind: 'found';
      /** In the Hub's order. */
      paperIds: PaperId[];
      /** When the Hub answered, epoch ms: long ago where it could not be asked anew. */
      fetchedAt: number;
      /** Items of its reply that could not be read. */
      badItems: number;
      /** Why it could not be asked anew. */
      problem?: Problem;
    }
  | { kind: 'failed'; problem: Problem };

function found({ paperIds, fetchedAt, badItems }: StoredSearch): HubAnswer & { kind: 'found' } {
  return { kind: 'found', paperIds, fetchedAt, badItems };
}

function isFresh({ fetchedAt, hasLost }: StoredSearch, now: number): boolean {
  return !hasLost && fetchedAt <= now && now - fetchedAt < maxAgeMs;
}

/** What keeps the Hub from being asked at all. */
async function obstacle(db: PaperboyDatabase, world: HubWorld): Promise<Problem | undefined> {
  const at = world.now();
  const { until = 0 } = (await readSource(db)).searchLimit ?? {};
  if (until > at && !isFarOff(until, at)) return { kind: 'rate-limited', at, until };
  return (await world.hasPermission()) ? undefined : { kind: 'no-permission', at };
}

/** Remembers what the search's own window has said. */
async function keepLimit(
  db: PaperboyDatabase,
  world: HubWorld,
  { limit, ...reply }: Awaited<ReturnType<FetchJson>>,
): Promise<number | undefined> {
  const { searchLimit } = await readSource(db);
  const isRefused = reply.kind === 'failed' && reply.problem.kind === 'rate-limited';
  if (isRefused || limit.remaining === 0) {
    const failures = isRefused ? (searchLimit?.failures ?? 0) + 1 : 0;
    const until = limitedUntil(world.now(), limit, failures, world.random());
    await keepSearchLimit(db, { until, failures });
    return isRefused ? until : undefined;
  }
  if (searchLimit) await keepSearchLimit(db, undefined);
  return undefined;
}

/** Asks, and stores what was found; a problem where that cannot be done. */
async function askAnew(
  db: PaperboyDatabase,
  world: HubWorld,
  words: string,
  wish: AbortSignal,
): Promise<Problem | undefined> {
  const signal = AbortSignal.any([wish, AbortSignal.timeout(requestTimeoutMs)]);
  const reply = await world.fetchJson(hubSearch.url(words), undefined, signal);
  const until = await keepLimit(db, world, reply);
  const at = world.now();
  if (reply.kind === 'failed')
    return { ...reply.problem, at, ...(until !== undefined && { until }) };
  const changed = (detail: string): Problem => ({ kind: 'shape-changed', at, detail });
  if (reply.kind !== 'json') return changed(`the search was ${reply.kind}`);
  const parsed = hubSearch.parse(reply.body);
  if (!parsed) return changed('no papers in the reply of the search');
  await withRoom(db, () => storeSearch(db, words, parsed, at, signal));
  return undefined;
}

/**
 * Asks the Hub's own search for plain words (`hubText` makes them of a query), one request at a wish of the reader. What
 * was answered some hours ago or less is answered from the store, and so is what cannot be asked anew. `signal` ends it.
 * Never throws.
 */
export async function askHub(
  db: PaperboyDatabase,
  text: string,
  signal: AbortSignal,
  given: Partial<HubWorld> = {},
): Promise<HubAnswer> {
  const world = { ...realHubWorld, ...given };
  const words = hubSearch.wordsToSend(text);
  const nothing: HubAnswer = { kind: 'found', paperIds: [], fetchedAt: world.now(), badItems: 0 };
  if (words === '') return nothing;
  try {
    const before = await storedSearch(db, words);
    if (before && isFresh(before, world.now())) return found(before);
    const problem = (await obstacle(db, world)) ?? (await askAnew(db, world, words, signal));
    if (problem) return before ? { ...found(before), problem } : { kind: 'failed', problem };
    const after = await storedSearch(db, words);
    return after ? found(after) : nothing;
  } catch (error) {
    const at = world.now();
    if (signal.aborted) return { kind: 'failed', problem: { kind: 'offline', at } };
    return { kind: 'failed', problem: { kind: storageProblem(error), at, detail: String(error) } };
  }
}
