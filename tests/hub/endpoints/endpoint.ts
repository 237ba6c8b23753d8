import type { Corpus } from '../corpus.ts';
import type { RateLimitSetting } from '../rate-window.ts';

/** What an endpoint is asked. */
interface HubRequest {
  path: string;
  query: Record<string, string>;
  /** The same with names that come more than once. */
  params: URLSearchParams;
  now: number;
  corpus: Corpus;
}

/** What it answers; `body` is sent as JSON. */
export interface HubAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** One endpoint of the stand-in Hub: a file each. */
export interface Endpoint {
  matches: (path: string) => boolean;
  /** A window of its own, beside the one that all others share. */
  rateLimit?: RateLimitSetting;
  answer: (request: HubRequest) => HubAnswer;
}
