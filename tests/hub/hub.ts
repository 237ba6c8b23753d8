import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type FeedDay, latestFeedDay } from '../../papers/feed-day.ts';
import { makeCertificate } from './certificate.ts';
import type { Corpus } from './corpus.ts';
import type { Endpoint, HubAnswer } from './endpoints/endpoint.ts';
import { endpoints } from './endpoints/registry.ts';
import type { Fault, FaultMatch } from './fault.ts';
import { type ArmedFault, sendSpoiled, spoilAnswer, spoilCorpus, strike } from './faults.ts';
import { isMediaHost, serveMedia } from './media/serve.ts';
import { type RateLimitSetting, RateWindow } from './rate-window.ts';

export interface HubOptions {
  corpus: Corpus;
  /** 0 takes any free port. */
  port?: number;
  now?: () => number;
  /** The Hub's anonymous limit unless told otherwise. */
  rateLimit?: RateLimitSetting | false;
  /** ETags and 304; the Hub has them, but nothing promises that it keeps them. */
  etag?: boolean;
}

/** One request as it was met. */
interface Recorded {
  at: number;
  host: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  status: number;
  /** Requests being served when this one came, itself included. */
  inFlight: number;
}

/** A running stand-in Hub. */
export interface Hub {
  port: number;
  spki: string;
  certificate: string;
  corpus: Corpus;
  requests: Recorded[];
  latestDay(): FeedDay;
  /** Arms a fault; the first that matches a request strikes it. */
  fault(fault: Fault, match?: FaultMatch): void;
  armed: readonly ArmedFault[];
  clearFaults(): void;
  close(): Promise<void>;
}

/** What the Hub lets a page read without a permission (hub-contract §5): not the RateLimit headers. */
const exposed = 'X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link';
const hubLimit: RateLimitSetting = { limit: 500, windowSeconds: 300 };

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
}

function answerTo(
  { pathname: path, searchParams: params }: URL,
  corpus: Corpus,
  now: number,
): HubAnswer {
  const endpoint = endpoints.find(({ matches }) => matches(path));
  if (!endpoint) return { status: 404, body: { error: 'Not Found' } };
  return endpoint.answer({ path, query: Object.fromEntries(params), params, now, corpus });
}

/** Starts the stand-in Hub on the loopback interface. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { corpus, port = 0, now = Date.now, rateLimit = hubLimit, etag = true } = options;
  const { key, cert, spki } = await makeCertificate();
  const rates = rateLimit === false ? undefined : new RateWindow(rateLimit, now);
  const ownRates = new Map<Endpoint, RateWindow>(
    endpoints.flatMap((endpoint) =>
      endpoint.rateLimit ? [[endpoint, new RateWindow(endpoint.rateLimit, now)]] : [],
    ),
  );
  const requests: Recorded[] = [];
  const armed: ArmedFault[] = [];
  let inFlight = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'https://huggingface.co');
    const query = Object.fromEntries(url.searchParams);
    const seen: Recorded = {
      at: now(),
      host: (request.headers.host ?? '').replace(/:\d+$/, ''),
      path: url.pathname,
      query,
      headers: headersOf(request),
      status: 0,
      inFlight,
    };
    requests.push(seen);
    if (isMediaHost(seen.host)) {
      const spoiled = strike(armed, url.pathname, query);
      seen.status = await serveMedia(seen.host, url.pathname, spoiled, response);
      return;
    }
    const endpoint = endpoints.find(({ matches }) => matches(url.pathname));
    const rate = rates && ((endpoint && ownRates.get(endpoint)) ?? rates).take();
    const isRefused = rate?.isWithin === false;
    const fault = isRefused ? undefined : strike(armed, url.pathname, query);
    const answer: HubAnswer = isRefused
      ? { status: 429, body: { error: 'We had to rate limit your IP' } }
      : spoilAnswer(fault, answerTo(url, spoilCorpus(fault, corpus), now()));
    seen.status = answer.status;
    const plain = Buffer.from(JSON.stringify(answer.body));
    const tag = `W/"${plain.length.toString(16)}-${createHash('sha1').update(plain).digest('base64url')}"`;
    const headers: Record<string, string> = {
      'Content-Type': 'application/json; charset=utf-8',
      'X-Request-Id': randomUUID(),
      Vary: 'Origin',
      'Access-Control-Allow-Origin': seen.headers.origin ?? 'https://huggingface.co',
      'Access-Control-Expose-Headers': exposed,
      // A fault speaks for a machine in front of the Hub, which knows nothing of its windows.
      ...(fault?.kind === 'status' ? {} : rate?.headers),
      ...answer.headers,
    };
    if (etag && answer.status === 200) headers.ETag = tag;
    if (!fault && headers.ETag !== undefined && seen.headers['if-none-match'] === tag) {
      seen.status = 304;
      response.writeHead(304, headers).end();
      return;
    }
    if (fault && (await sendSpoiled(fault, response, answer.status, headers, plain))) return;
    if (response.destroyed) return;
    const isZipped = /\bgzip\b/.test(seen.headers['accept-encoding'] ?? '');
    if (isZipped) headers['Content-Encoding'] = 'gzip';
    response.writeHead(answer.status, headers).end(isZipped ? gzipSync(plain) : plain);
  }

  const server = createServer({ key, cert }, (request, response) => {
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
    serve(request, response).catch((error: unknown) => {
      console.error('The stand-in Hub failed:', error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: openPort } = server.address() as AddressInfo;
  return {
    port: openPort,
    spki,
    certificate: cert,
    corpus,
    requests,
    armed,
    latestDay: () => latestFeedDay(now()),
    fault: (fault, match = {}) => {
      armed.push({ fault, match, left: match.times ?? Number.POSITIVE_INFINITY });
    },
    clearFaults: () => {
      armed.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
