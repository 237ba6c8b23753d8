import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { WireItem } from '../../hub/corpus.ts';
import type { Hub } from '../../hub/hub.ts';

/** A reply as it came over the wire. */
export interface HubReply {
  status: number;
  headers: IncomingHttpHeaders;
  /** Bytes of the body as sent, before they are unzipped. */
  length: number;
  text: string;
  json: () => unknown;
}

/** Sends a GET as a browser would, trusting the Hub's own certificate for its own name and nothing else. */
export async function begin(
  hub: Hub,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  const sent = request({
    host: '127.0.0.1',
    port: hub.port,
    path,
    headers,
    ca: hub.certificate,
    servername: 'huggingface.co',
    agent: false,
  });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

/** One whole request. */
export async function ask(
  hub: Hub,
  path: string,
  headers?: Record<string, string>,
): Promise<HubReply> {
  const response = await begin(hub, path, headers);
  const bytes = await buffer(response);
  const isZipped = response.headers['content-encoding'] === 'gzip';
  const text = (isZipped ? gunzipSync(bytes) : bytes).toString();
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    length: bytes.length,
    text,
    json: () => JSON.parse(text),
  };
}

/** The papers of a reply to `/api/daily_papers?<query>`, which must be a good one. */
export async function askPapers(hub: Hub, query: string): Promise<WireItem[]> {
  const reply = await ask(hub, `/api/daily_papers?${query}`);
  if (reply.status !== 200) throw new Error(`HTTP ${reply.status}: ${reply.text}`);
  return reply.json() as WireItem[];
}

/** Their ids, in the reply's order. */
export async function askIds(hub: Hub, query: string): Promise<string[]> {
  return (await askPapers(hub, query)).map(({ paper }) => paper.id);
}
