import type { HubList } from '../../papers/hub-list.ts';
import { type Problem, storageProblem } from '../../papers/problem.ts';
import type { RateLimit } from '../../papers/rate-limit.ts';
import { dailyPapers } from '../../papers/sources/daily-papers.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { keepList, type ListToStore, recordListProblem, storeList } from '../../storage/lists.ts';
import { withRoom } from '../../storage/room.ts';
import { type FetchJson, requestTimeoutMs } from '../shared/fetch-json.ts';

/** What the Hub said of the list. */
type ListReply =
  | ({ kind: 'read'; limit: RateLimit } & ListToStore)
  | { kind: 'unchanged'; limit: RateLimit }
  | { kind: 'failed'; problem: Omit<Problem, 'at'>; limit: RateLimit };

/** What came of it. */
export interface TrendingRead {
  isRead: boolean;
  /** What concerns all of the Hub, and not the list alone. */
  problem: Omit<Problem, 'at'> | undefined;
  limit: RateLimit;
}

function shapeChanged(detail: string, limit: RateLimit): ListReply {
  return { kind: 'failed', problem: { kind: 'shape-changed', detail }, limit };
}

async function readList(
  fetchJson: FetchJson,
  stored: HubList | undefined,
  signal: AbortSignal,
): Promise<ListReply> {
  const version = `v${dailyPapers.parserVersion}`;
  // Bytes that an older parser has read are worth reading again.
  const knownEtag = stored?.digest?.startsWith(`${version} `) ? stored.etag : undefined;
  const reply = await fetchJson(dailyPapers.trendingUrl, knownEtag, signal);
  const { limit } = reply;
  if (reply.kind === 'refused') return shapeChanged('HTTP 400', limit);
  if (reply.kind !== 'json') return reply;
  const parsed = dailyPapers.parseTrending(reply.body);
  if (!parsed) return shapeChanged('no papers in the reply for what is trending', limit);
  const digest = `${version} ${reply.digest}`;
  if (digest === stored?.digest) return { kind: 'unchanged', limit };
  return { kind: 'read', ...parsed, digest, etag: reply.etag, limit };
}

/** Its days may be well while the list is not. */
function isOfTheListAlone({ kind }: Omit<Problem, 'at'>): boolean {
  return kind === 'server' || kind === 'shape-changed';
}

/** Reads the list of what is trending and stores it: one request, and only where somebody looks at it. */
export async function refreshTrending({
  db,
  fetchJson,
  now,
}: {
  db: PaperboyDatabase;
  fetchJson: FetchJson;
  now: () => number;
}): Promise<TrendingRead> {
  const signal = AbortSignal.timeout(requestTimeoutMs);
  const reply = await readList(fetchJson, await db.lists.get('trending'), signal);
  const { limit } = reply;
  if (reply.kind === 'failed' && !isOfTheListAlone(reply.problem)) {
    return { isRead: false, problem: reply.problem, limit };
  }
  try {
    await withRoom(db, async () => {
      if (reply.kind === 'read') await storeList(db, reply, now(), signal);
      else if (reply.kind === 'unchanged') await keepList(db, now());
      else await recordListProblem(db, { ...reply.problem, at: now() });
    });
    return { isRead: reply.kind !== 'failed', problem: undefined, limit };
  } catch (error) {
    const problem: Omit<Problem, 'at'> = signal.aborted
      ? { kind: 'offline', detail: 'no time left to store what is trending' }
      : { kind: storageProblem(error), detail: String(error) };
    return { isRead: false, problem, limit };
  }
}
