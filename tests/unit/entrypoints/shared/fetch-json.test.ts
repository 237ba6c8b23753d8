// @vitest-environment node
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchJson } from '../../../../entrypoints/shared/fetch-json.ts';
import { useHttpServer } from '../../../fixtures/http-server.ts';

const never = new AbortController().signal;
const server = useHttpServer();
const { requests, serve, serveBody } = server;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ask = (etag?: string, signal = never) => fetchJson(server.url, etag, signal);
const failed = (kind: string, detail: unknown = expect.any(String)) =>
  expect.objectContaining({ kind: 'failed', problem: { kind, detail } });

describe('a request', () => {
  test('carries no cookie, no referrer, follows nowhere, and passes every cache by', async () => {
    const send = vi.spyOn(globalThis, 'fetch');
    await ask('W/"1"');
    expect(send.mock.calls[0]?.[0]).toBe(server.url);
    expect(send.mock.calls[0]?.[1]).toEqual({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      headers: { Accept: 'application/json', 'If-None-Match': 'W/"1"' },
      signal: never,
    });
  });

  test.each([
    ['the ETag that was given', 'W/"2a-lantern"', 'W/"2a-lantern"'],
    ['no ETag where none was', undefined, undefined],
  ])('asks for JSON, with %s', async (_, given, sent) => {
    await ask(given);
    const { headers } = requests[0] ?? {};
    expect(headers?.accept).toBe('application/json');
    expect(headers?.['if-none-match']).toBe(sent);
    expect([headers?.cookie, headers?.referer, headers?.authorization]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('does not follow a redirect, to wherever it leads', async () => {
    serve((response) => response.writeHead(302, { Location: `${server.url}/portal` }).end());
    expect(await ask()).toEqual(failed('offline'));
    expect(requests.length).toBe(1);
  });
});

describe('a reply', () => {
  test('in JSON is told with its bytes’ digest, its ETag, its link and its limit', async () => {
    const body = '[{"paper":{"title":"Étude 🏮"}}]';
    serveBody(body, {
      ETag: 'W/"1"',
      Link: '</api/daily_papers?p=1>; rel="next"',
      RateLimit: '"api";r=499;t=295',
    });
    const reply = await ask();
    expect(reply).toEqual({
      kind: 'json',
      body: JSON.parse(body),
      digest: createHash('sha256').update(body).digest('hex'),
      etag: 'W/"1"',
      hasNext: true,
      limit: { remaining: 499, resetSeconds: 295 },
    });
    expect(await ask()).toEqual(reply);
  });

  test.each([
    ['</p?p=1>; rel="next"', true],
    ['</p?p=1>; rel=next', true],
    ['</p?p=0>; rel="prev", </p?p=2>; rel="next"', true],
    ['</p?p=0>; rel="prev"', false],
    ['', false],
  ])('with the link %s', async (Link, hasNext) => {
    serveBody('[]', { Link });
    expect(await ask()).toMatchObject({ hasNext, etag: undefined });
  });

  test('of other bytes has another digest, though it says the same', async () => {
    const digests = [];
    for (const body of ['[]', '[ ]', '[1]']) {
      serveBody(body);
      digests.push(await ask());
    }
    expect(new Set(digests.map((reply) => reply.kind === 'json' && reply.digest)).size).toBe(3);
  });

  const RateLimit = '"api";r=0;t=12';
  const limit = { remaining: 0, resetSeconds: 12 };
  test.each([
    ...[401, 403, 408, 418, 425, 500, 502, 503, 504, 201, 204, 206].map(
      (status) => [status, 'server'] as const,
    ),
    ...[404, 410].map((status) => [status, 'shape-changed'] as const),
    [429, 'rate-limited'] as const,
  ])('with status %i is a problem: %s', async (status, kind) => {
    serve((response) => response.writeHead(status, { RateLimit }).end('{"error":"✖"}'));
    const problem = { kind, detail: `HTTP ${status}` };
    expect(await ask()).toEqual({ kind: 'failed', problem, limit });
  });

  test('with status 400 is a refusal', async () => {
    serve((response) => response.writeHead(400, { RateLimit }).end('{"error":"✖"}'));
    expect(await ask()).toEqual({ kind: 'refused', limit });
  });

  test('with status 304 is “unchanged” where an ETag was sent, and a problem where none was', async () => {
    serve((response) => response.writeHead(304, { RateLimit }).end());
    expect(await ask('W/"1"')).toEqual({ kind: 'unchanged', limit });
    expect(await ask()).toMatchObject({ kind: 'failed', problem: { kind: 'server' } });
  });

  test('keeps what its status says though its body breaks off', async () => {
    const body = () => new ReadableStream({ cancel: () => Promise.reject(new Error('reset')) });
    vi.stubGlobal('fetch', async () => new Response(body(), { status: 429 }));
    expect(await ask()).toEqual(failed('rate-limited', 'HTTP 429'));
  });
});

describe('no answer in time', () => {
  const headersOnly = (response: ServerResponse) => response.writeHead(200).flushHeaders();
  const oneDrop = (response: ServerResponse) => void response.writeHead(200).write('[');

  test('is told where nothing comes at all', async () => {
    const time = new AbortController();
    serve(() => time.abort());
    expect(await ask(undefined, time.signal)).toEqual(failed('offline', 'no answer within 20 s'));
  });

  test.each([
    ['the headers are all', headersOnly],
    ['the body comes in drops', oneDrop],
  ])('is told where %s', async (_, answer) => {
    const time = new AbortController();
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      const response = await fetch(...request);
      setImmediate(() => time.abort());
      return response;
    });
    serve(answer);
    expect(await ask(undefined, time.signal)).toEqual(failed('offline', 'no answer within 20 s'));
  });
});

test('a server that is not there is told as offline', async () => {
  await server.close();
  expect(await ask()).toEqual(failed('offline'));
});
