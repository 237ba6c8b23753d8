import type { FeedDay } from '../../papers/feed-day.ts';
import type { IncomingPaper } from '../../papers/paper.ts';
import type { Problem } from '../../papers/problem.ts';
import type { RateLimit } from '../../papers/rate-limit.ts';
import type { StoredDay } from '../../papers/source-state.ts';
import { dailyPapers } from '../../papers/sources/daily-papers.ts';
import type { ParsedPapers } from '../../papers/sources/source.ts';
import type { FetchJson, Reply } from '../shared/fetch-json.ts';

/** What the Hub said of one feed day. */
export type DayReply =
  | {
      kind: 'read';
      papers: IncomingPaper[];
      badItems: number;
      digest: string;
      etag: string | undefined;
      limit: RateLimit;
    }
  | { kind: 'unchanged'; limit: RateLimit }
  | { kind: 'refused'; limit: RateLimit }
  | { kind: 'failed'; problem: Omit<Problem, 'at'>; limit: RateLimit };

/** A day of more pages than this is not a day; the largest real one has 92 papers, a page 100. */
const mostPages = 20;

function shapeChanged(detail: string, limit: RateLimit): DayReply {
  return { kind: 'failed', problem: { kind: 'shape-changed', detail }, limit };
}

/** A further page whose every item is bad never costs the papers of the pages before it. */
function unreadable(body: unknown, page: number): ParsedPapers | undefined {
  return page > 0 && Array.isArray(body) ? { papers: [], badItems: body.length } : undefined;
}

/**
 * Reads a feed day whole, page by page. Pages drift while upvotes change, so a paper that comes twice counts once.
 * `stored` is what is known of the day: the same bytes, read by the same parser, are `unchanged`.
 */
export async function readDay(
  fetchJson: FetchJson,
  day: FeedDay,
  stored: StoredDay | undefined,
  signal: AbortSignal,
): Promise<DayReply> {
  const papers = new Map<string, IncomingPaper>();
  const version = `v${dailyPapers.parserVersion}`;
  // Bytes that an older parser has read are worth reading again.
  const knownEtag = stored?.digest?.startsWith(`${version} `) ? stored.etag : undefined;
  const digests: string[] = [version];
  let badItems = 0;
  let etag: string | undefined;
  let hasNext = true;
  let limit: RateLimit = {};
  for (let page = 0; hasNext && page < mostPages; page += 1) {
    const url = dailyPapers.dayUrl(day, page);
    const reply: Reply = await fetchJson(url, page === 0 ? knownEtag : undefined, signal);
    limit = reply.limit;
    if (reply.kind === 'failed' || (reply.kind !== 'json' && page === 0)) return reply;
    if (reply.kind !== 'json')
      return shapeChanged(`page ${page} of ${day} was ${reply.kind}`, limit);
    const parsed = dailyPapers.parseDay(reply.body, day) ?? unreadable(reply.body, page);
    if (!parsed) return shapeChanged(`no papers in the reply for ${day}`, limit);
    for (const paper of parsed.papers) if (!papers.has(paper.id)) papers.set(paper.id, paper);
    badItems += parsed.badItems;
    digests.push(reply.digest);
    const isFull = Array.isArray(reply.body) && reply.body.length >= dailyPapers.pageSize;
    hasNext = isFull || (reply.hasNext && parsed.papers.length > 0);
    // An ETag speaks of one page only: it stands for the day where the day has no other.
    etag = page === 0 && !hasNext ? reply.etag : undefined;
  }
  const digest = digests.join(' ');
  if (digest === stored?.digest) return { kind: 'unchanged', limit };
  return { kind: 'read', papers: [...papers.values()], badItems, digest, etag, limit };
}
