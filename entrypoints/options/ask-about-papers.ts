import type { ImportAsking } from '../../components/import-view.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Problem } from '../../papers/problem.ts';
import { limitedUntil } from '../../papers/rate-limit.ts';
import { isLimited } from '../../papers/source-state.ts';
import { hubPaper } from '../../papers/sources/hub-paper.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { storePapers } from '../../storage/lists.ts';
import { readSource, recordProblem } from '../../storage/sources.ts';
import { type FetchJson, isAbsent, requestTimeoutMs } from '../shared/fetch-json.ts';
import { type HubWorld, realHubWorld } from '../shared/hub-world.ts';

/** Whoever asks, and hears how it goes. */
interface Asker {
  told: (asking: ImportAsking) => void;
  /** The paper was stored. */
  stored: (id: PaperId) => void;
  signal: AbortSignal;
}

/** Requests of the Hub's window that are left to the feed and to the reader. */
const reserve = 100;

/** What came of asking about one paper; `stop` ends the whole, though this one may have been stored. */
interface Answer {
  kind: 'stored' | 'not-at-hub' | 'none';
  stop?: ImportAsking['trouble'];
}

async function obstacle(db: PaperboyDatabase, world: HubWorld): Promise<ImportAsking['trouble']> {
  const source = await readSource(db);
  if (isLimited(source, world.now()) && source.limitedUntil !== undefined) {
    return { kind: 'limited', until: source.limitedUntil };
  }
  return (await world.hasPermission()) ? undefined : { kind: 'no-permission' };
}

async function afterFailure(
  db: PaperboyDatabase,
  world: HubWorld,
  reply: Awaited<ReturnType<FetchJson>> & { kind: 'failed' },
): Promise<Answer> {
  const { kind, detail = '' } = reply.problem;
  if (isAbsent(reply.problem)) return { kind: 'not-at-hub' };
  if (kind !== 'rate-limited') return { kind: 'none', stop: { kind: 'no-answer' } };
  const at = world.now();
  const { failures } = await readSource(db);
  const until = limitedUntil(at, reply.limit, failures + 1, world.random());
  const problem: Problem = { kind, at, until, detail };
  await recordProblem(db, problem, until);
  return { kind: 'none', stop: { kind: 'limited', until } };
}

async function askOne(
  db: PaperboyDatabase,
  world: HubWorld,
  id: PaperId,
  wish: AbortSignal,
): Promise<Answer> {
  const signal = AbortSignal.any([wish, AbortSignal.timeout(requestTimeoutMs)]);
  const reply = await world.fetchJson(hubPaper.url(id), undefined, signal);
  if (reply.kind === 'failed') return await afterFailure(db, world, reply);
  const paper = reply.kind === 'json' ? hubPaper.parse(reply.body, id) : undefined;
  const at = world.now();
  // One that cannot be read costs no other.
  if (paper) await storePapers(db, [paper], at);
  const kind = paper ? 'stored' : 'none';
  const { remaining, resetSeconds = 300 } = reply.limit;
  const isFull = remaining !== undefined && remaining < reserve;
  return isFull ? { kind, stop: { kind: 'limited', until: at + resetSeconds * 1_000 } } : { kind };
}

/**
 * Asks the Hub about papers of which only the id is known, one after the other, and stores what it says: at a wish of
 * the user, until all were asked for, it is stopped, or the Hub wants patience. Never throws: what went wrong is told.
 */
export async function askAboutPapers(
  db: PaperboyDatabase,
  ids: readonly PaperId[],
  { told, stored, signal }: Asker,
  given: Partial<HubWorld> = {},
): Promise<void> {
  const world = { ...realHubWorld, ...given };
  const asking: ImportAsking = { asked: 0, of: ids.length, isOver: false, notAtHub: [] };
  const end = (trouble: ImportAsking['trouble']) =>
    told({ ...asking, isOver: true, ...(trouble && { trouble }) });
  told({ ...asking });
  try {
    const before = await obstacle(db, world);
    if (before) return end(before);
    for (const id of ids) {
      const { kind, stop } = await askOne(db, world, id, signal);
      if (signal.aborted) return;
      if (kind === 'stored') stored(id);
      if (kind === 'not-at-hub') asking.notAtHub.push(id);
      if (kind !== 'none' || !stop) asking.asked += 1;
      if (stop && asking.asked < ids.length) return end(stop);
      told({ ...asking });
    }
    end(undefined);
  } catch (error) {
    console.error('Paperboy:', error);
    end({ kind: 'no-answer' });
  }
}
