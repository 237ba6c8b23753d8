import { once } from 'node:events';
import { request } from 'node:https';
import { afterEach, describe, expect, test } from 'vitest';
import { type Hub, type HubOptions, startHub } from '../../hub/hub.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { ask, askIds, begin } from './ask.ts';

const today = '2026-08-19';
const path = `/api/daily_papers?date=${today}&limit=100`;
let clock = Date.parse(`${today}T16:00:00Z`);
let hub: Hub;

async function open(options: Partial<HubOptions> = {}): Promise<void> {
  const corpus = syntheticCorpus({ latest: today, days: 10 });
  hub = await startHub({ corpus, now: () => clock, ...options });
}
afterEach(() => hub.close());

test('it is the Hub by name for those who trust its certificate, and for nobody else', async () => {
  await open();
  expect((await ask(hub, path)).status).toBe(200);
  const distrusting = request({ host: '127.0.0.1', port: hub.port, path, agent: false });
  distrusting.end();
  await expect(once(distrusting, 'response')).rejects.toThrow(/self-signed/);
});

test.each(['/', '/api', '/api/daily_papers/', '/api/papers/trending', '/papers.rss'])(
  '%s is not found',
  async (unknown) => {
    await open();
    const reply = await ask(hub, unknown);
    expect([reply.status, reply.json()]).toEqual([404, { error: expect.any(String) }]);
  },
);

test('headers are the Hub’s: JSON, a weak ETag, no word on caching, RateLimit hidden from pages', async () => {
  await open();
  const { headers } = await ask(hub, path, { Origin: 'https://lamp.example' });
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect(headers.etag).toMatch(/^W\/"[0-9a-f]+-[\w-]+"$/);
  expect(headers['cache-control']).toBeUndefined();
  expect(headers['last-modified']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBe('https://lamp.example');
  expect(headers['access-control-expose-headers']).toMatch(/ETag,Link/);
  expect(headers['access-control-expose-headers']).not.toMatch(/RateLimit/i);
});

test('bodies are zipped for those who take gzip, and say the same', async () => {
  await open();
  const zipped = await ask(hub, path, { 'Accept-Encoding': 'gzip, br' });
  const plain = await ask(hub, path);
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(zipped.json()).toEqual(plain.json());
  expect(zipped.length).toBeLessThan(plain.length / 2);
  expect(zipped.headers.etag).toBe(plain.headers.etag);
});

describe('ETags', () => {
  test('the same day is 304 without a body until it grows', async () => {
    await open();
    hub.corpus.setStage(today, 1);
    const first = await ask(hub, path);
    const headers = { 'If-None-Match': String(first.headers.etag) };
    const same = await ask(hub, path, headers);
    expect([same.status, same.text, same.headers.etag]).toEqual([304, '', first.headers.etag]);
    hub.corpus.setStage(today, 2);
    const grown = await ask(hub, path, headers);
    expect(grown.status).toBe(200);
    expect(grown.headers.etag).not.toBe(first.headers.etag);
    expect(hub.requests.map(({ status }) => status)).toEqual([200, 304, 200]);
  });

  test('every page has its own', async () => {
    await open();
    const page = async (p: number) => (await ask(hub, `${path}&limit=10&p=${p}`)).headers.etag;
    expect(await page(0)).not.toBe(await page(1));
  });

  test('they can be switched off, and then nothing is 304', async () => {
    await open();
    const { etag = '' } = (await ask(hub, path)).headers;
    await hub.close();
    await open({ etag: false });
    const reply = await ask(hub, path, { 'If-None-Match': etag });
    expect([reply.status, reply.headers.etag]).toEqual([200, undefined]);
  });

  test('a refusal has none', async () => {
    await open();
    expect((await ask(hub, `${path}&sort=upvotes`)).headers.etag).toBeUndefined();
  });
});

describe('the rate limit', () => {
  const told = async (asked = path) => {
    const { status, headers } = await ask(hub, asked);
    return [status, headers.ratelimit, headers['ratelimit-policy']];
  };

  test('is the Hub’s of 500 requests in five minutes unless told otherwise', async () => {
    await open();
    expect(await told()).toEqual([200, '"api";r=499;t=300', '"fixed window";"api";q=500;w=300']);
  });

  test('counts down in a fixed window, ends in 429, and begins anew', async () => {
    await open({ rateLimit: { limit: 2, windowSeconds: 60 } });
    const policy = '"fixed window";"api";q=2;w=60';
    expect(await told()).toEqual([200, '"api";r=1;t=60', policy]);
    clock += 20_500;
    expect(await told('/nowhere')).toEqual([404, '"api";r=0;t=40', policy]);
    expect(await told()).toEqual([429, '"api";r=0;t=40', policy]);
    clock += 39_499;
    expect(await told()).toEqual([429, '"api";r=0;t=1', policy]);
    clock += 1;
    expect(await told()).toEqual([200, '"api";r=1;t=60', policy]);
  });

  test('says so in JSON, and does not promise a time in Retry-After', async () => {
    await open({ rateLimit: { limit: 0, windowSeconds: 60 } });
    const reply = await ask(hub, path);
    expect(reply.json()).toEqual({ error: expect.stringContaining('rate limit') });
    expect(reply.headers['retry-after']).toBeUndefined();
    expect(reply.headers.etag).toBeUndefined();
  });

  test('can be switched off', async () => {
    await open({ rateLimit: false });
    expect(await told()).toEqual([200, undefined, undefined]);
  });
});

describe('what it remembers', () => {
  test('every request, with its query, headers, status and moment', async () => {
    await open();
    await ask(hub, '/api/daily_papers?date=2026-08-18&p=0', { 'X-Lamp': 'lit' });
    await ask(hub, '/nowhere');
    expect(hub.requests).toMatchObject([
      {
        at: clock,
        path: '/api/daily_papers',
        query: { date: '2026-08-18', p: '0' },
        headers: { 'x-lamp': 'lit' },
        status: 200,
        inFlight: 1,
      },
      { path: '/nowhere', query: {}, status: 404, inFlight: 1 },
    ]);
  });

  test('how many are served at the same moment', async () => {
    await open();
    hub.fault({ kind: 'dribble', bytes: 1, everyMs: 1000 });
    const slow = await Promise.all([begin(hub, path), begin(hub, path)]);
    hub.clearFaults();
    await ask(hub, path);
    expect(hub.requests.map(({ inFlight }) => inFlight)).toEqual([1, 2, 3]);
    for (const response of slow) response.destroy();
  });
});

test('it ends although a client hangs on', async () => {
  await open();
  hub.fault({ kind: 'dribble', bytes: 1, everyMs: 1000 });
  const hanging = await begin(hub, path);
  const broken = once(hanging, 'error');
  hanging.resume();
  await hub.close();
  expect(String(await broken)).toMatch(/aborted|reset/i);
  await open();
});

test('its days can be written over while it runs', async () => {
  await open();
  hub.corpus.setDay(today, [
    { paper: { id: '2608.00001', upvotes: 1 } },
    { paper: { id: '2608.00002', upvotes: 9 } },
  ]);
  expect(await askIds(hub, `date=${today}`)).toEqual(['2608.00002', '2608.00001']);
});
