import type { CommunityReply, ReadCommunity } from '../../papers/community.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Problem } from '../../papers/problem.ts';
import { limitedUntil } from '../../papers/rate-limit.ts';
import { isLimited, type SourceState } from '../../papers/source-state.ts';
import { paperCommunity } from '../../papers/sources/paper-community.ts';
import { isAbsent, requestTimeoutMs } from '../shared/fetch-json.ts';
import { type HubWorld, realHubWorld } from '../shared/hub-world.ts';
import { askRefresh } from './worker-link.ts';

interface World extends HubWorld {
  source: () => SourceState | undefined;
  /** Writes a problem onto the source's row. */
  recordProblem: (problem: Problem) => Promise<void>;
  /** Has the worker look at what was recorded: it rings again when the limit is over. */
  tellWorker: () => Promise<unknown>;
}

const realWorld = {
  ...realHubWorld,
  tellWorker: () => askRefresh({ days: [], force: false }, () => true),
};

function failed(
  trouble: (CommunityReply & { kind: 'failed' })['trouble'],
  until?: number,
): CommunityReply {
  return { kind: 'failed', trouble, ...(until !== undefined && { until }) };
}

async function ask(world: World, id: PaperId): Promise<CommunityReply> {
  const source = world.source();
  if (isLimited(source, world.now())) return failed('rate-limited', source?.limitedUntil);
  if (!(await world.hasPermission())) return failed('no-permission');
  const signal = AbortSignal.timeout(requestTimeoutMs);
  const reply = await world.fetchJson(paperCommunity.url(id), undefined, signal);
  if (reply.kind === 'json') {
    const community = paperCommunity.parse(reply.body);
    return community ? { kind: 'read', community } : failed('shape-changed');
  }
  if (reply.kind !== 'failed') return failed('shape-changed');
  const { kind, detail = '' } = reply.problem;
  if (isAbsent(reply.problem)) return failed('unknown');
  if (kind !== 'rate-limited') return failed(kind);
  const at = world.now();
  const until = limitedUntil(at, reply.limit, (source?.failures ?? 0) + 1, world.random());
  await world.recordProblem({ kind, at, until, detail });
  await world.tellWorker();
  return failed(kind, until);
}

/**
 * Reads what the Hub has beside a paper, one request a paper and none while the Hub has asked for patience. What was
 * read is kept while the panel is open, and never stored; a failure is forgotten, so that it can be tried again.
 */
export function communityReader(
  given: Pick<World, 'source' | 'recordProblem'> & Partial<World>,
): ReadCommunity {
  const world: World = { ...realWorld, ...given };
  const known = new Map<PaperId, Promise<CommunityReply>>();
  return (id) => {
    const reply = known.get(id) ?? ask(world, id);
    known.set(id, reply);
    const forget = () => known.delete(id);
    reply.then(({ kind }) => kind === 'failed' && forget(), forget);
    return reply;
  };
}
