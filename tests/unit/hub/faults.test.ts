import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Hub, startHub } from '../../hub/hub.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { ask, askIds, askPapers, begin } from './ask.ts';

const today = '2026-08-19';
const yesterday = '2026-08-18';
const friday = '2026-08-14';
const path = `/api/daily_papers?date=${today}&limit=100`;
const query = `date=${today}&limit=100`;
let hub: Hub;
beforeAll(async () => {
  const corpus = syntheticCorpus({ latest: today, days: 20 });
  hub = await startHub({ corpus, now: () => Date.parse(`${today}T16:00:00Z`), rateLimit: false });
});
afterAll(() => hub.close());
afterEach(() => hub.clearFaults());

/** Runs the request and says how long its headers and its body took, in ms. */
async function timed(asked = path) {
  const startedAt = performance.now();
  const response = await begin(hub, asked);
  const headersMs = performance.now() - startedAt;
  const body = await text(response);
  return { headersMs, bodyMs: performance.now() - startedAt - headersMs, body };
}

describe('how it is sent', () => {
  test('delay: headers come late, and then all is well', async () => {
    const good = (await timed()).body;
    hub.fault({ kind: 'delay', ms: 120 });
    const { headersMs, body } = await timed();
    expect(headersMs).toBeGreaterThan(110);
    expect(body).toBe(good);
  });

  test('dribble: headers come at once, the body in drops, and whole', async () => {
    hub.corpus.setDay('2026-08-13', [{ paper: { id: '2608.13000', note: 'x'.repeat(200) } }]);
    const small = '/api/daily_papers?date=2026-08-13';
    const good = await timed(small);
    hub.fault({ kind: 'dribble', bytes: 30, everyMs: 20 });
    const warnings: string[] = [];
    const listen = ({ name }: Error) => warnings.push(name);
    process.on('warning', listen);
    const { bodyMs, body } = await timed(small);
    process.off('warning', listen);
    expect(bodyMs).toBeGreaterThan(Math.floor(body.length / 30) * 19);
    expect(body).toBe(good.body);
    expect(warnings).toEqual([]);
  });

  test('reset at the start: the connection breaks before any header', async () => {
    hub.fault({ kind: 'reset', at: 'start' });
    await expect(ask(hub, path)).rejects.toThrow(/hang up|ECONNRESET/);
  });

  test('reset in the body: half of it came, and the end is an error', async () => {
    const whole = (await ask(hub, path)).length;
    hub.fault({ kind: 'reset', at: 'body' });
    const response = await begin(hub, path);
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(response, 'error').then(([error]) => expect(String(error)).toMatch(/aborted|RESET/));
    expect(Number(response.headers['content-length'])).toBe(whole);
    expect(Buffer.concat(chunks).length).toBeLessThan(whole);
  });

  test('truncated: a reply that ends well, of JSON that does not', async () => {
    const whole = (await ask(hub, path)).text;
    hub.fault({ kind: 'truncated' });
    const reply = await ask(hub, path, { 'Accept-Encoding': 'gzip' });
    expect([reply.status, whole.startsWith(reply.text.slice(0, 900))]).toEqual([200, true]);
    expect(reply.length).toBeLessThan(whole.length);
    expect(() => reply.json()).toThrow(SyntaxError);
  });

  test('huge: valid JSON of at least so many bytes, sent no faster than it is read', async () => {
    hub.fault({ kind: 'huge', bytes: 3_000_000 });
    const bytes = await buffer(await begin(hub, path));
    expect(bytes.length).toBeGreaterThan(3_000_000);
    expect(bytes.length).toBeLessThan(3_500_000);
    expect(JSON.parse(bytes.toString())).toEqual([expect.any(String)]);
  });

  test.each([
    { kind: 'huge', bytes: 1e12 },
    { kind: 'dribble', bytes: 1, everyMs: 3_600_000 },
  ] as const)('$kind: a client that has had enough is let go', async (fault) => {
    hub.fault(fault, { times: 1 });
    (await begin(hub, path)).destroy();
    await expect
      .poll(async () => {
        await ask(hub, '/nowhere');
        return hub.requests.at(-1)?.inFlight;
      })
      .toBe(1);
  });
});

describe('what is said', () => {
  test.each([
    [{ kind: 'wrong-json', body: { papers: [] } }, 200, '{"papers":[]}'],
    [{ kind: 'wrong-json', body: null }, 200, 'null'],
    [{ kind: 'status', status: 503 }, 503, '{"error":"Status 503 on command"}'],
    [{ kind: 'status', status: 404, body: { error: 'Gone' } }, 404, '{"error":"Gone"}'],
    [{ kind: 'status', status: 400, body: [] }, 400, '[]'],
    [{ kind: 'redirect', to: 'https://portal.example/' }, 302, '{}'],
  ] as const)('%j is answered with %i %s', async (fault, status, body) => {
    hub.fault(fault);
    const reply = await ask(hub, path);
    expect([reply.status, reply.text]).toEqual([status, body]);
    expect(hub.requests.at(-1)?.status).toBe(status);
  });

  test('a redirect says where to', async () => {
    hub.fault({ kind: 'redirect', to: 'https://portal.example/' });
    expect((await ask(hub, path)).headers.location).toBe('https://portal.example/');
  });

  test('a status may bring headers of its own, and comes from a machine that knows no windows', async () => {
    const counting = await startHub({ corpus: hub.corpus });
    counting.fault({ kind: 'status', status: 429, headers: { 'Retry-After': '7' } }, { times: 1 });
    const { headers } = await ask(counting, path);
    expect([headers['retry-after'], headers.ratelimit]).toEqual(['7', undefined]);
    expect((await ask(counting, path)).headers.ratelimit).toMatch(/r=498/);
    await counting.close();
  });

  test.each([undefined, 'application/json'])('html comes with 200, as %s', async (contentType) => {
    hub.fault({ kind: 'html', ...(contentType && { contentType }) });
    const reply = await ask(hub, path);
    expect([reply.status, reply.headers['content-type']]).toEqual([
      200,
      contentType ?? 'text/html',
    ]);
    expect(reply.text).toMatch(/^<!doctype html>/);
  });

  test('bad items stand among all the good ones', async () => {
    const good = await askPapers(hub, query);
    hub.fault({ kind: 'bad-items', items: [null, 7, { paper: {} }] });
    expect(await askPapers(hub, query)).toEqual([null, 7, { paper: {} }, ...good]);
  });
});

describe('which papers there are', () => {
  test('duplicated: every paper twice, in every page', async () => {
    const good = await askIds(hub, query);
    hub.fault({ kind: 'duplicated' });
    const twice = await askIds(hub, query);
    expect(twice).toHaveLength(good.length * 2);
    expect(new Set(twice)).toEqual(new Set(good));
    expect(await askPapers(hub, `${query}&limit=10`)).toHaveLength(10);
  });

  test('vanished: the most upvoted papers of a day are gone, the others stay', async () => {
    const good = await askIds(hub, query);
    hub.fault({ kind: 'vanished', count: 3 });
    expect(await askIds(hub, query)).toEqual(good.slice(3));
    hub.clearFaults();
    expect(await askIds(hub, query)).toEqual(good);
  });

  test.each([
    ['earlier', today, yesterday],
    ['later', yesterday, today],
  ] as const)(
    'moved %s: papers leave %s and stand in %s, under its label',
    async (to, from, onto) => {
      const [moving = '', ...staying] = await askIds(hub, `date=${from}&limit=100`);
      hub.fault({ kind: 'moved', count: 1, to });
      expect(await askIds(hub, `date=${from}&limit=100`)).toEqual(expect.arrayContaining(staying));
      expect(await askIds(hub, `date=${from}&limit=100`)).not.toContain(moving);
      const there = await askPapers(hub, `date=${onto}&limit=100`);
      const moved = there.find(({ paper }) => paper.id === moving);
      expect(moved?.paper.submittedOnDailyAt).toBe(`${onto}T00:00:00.000Z`);
    },
  );

  test('moved over a weekend: the weekend stays empty', async () => {
    const [moving = ''] = await askIds(hub, `date=${friday}`);
    hub.fault({ kind: 'moved', count: 1, to: 'later' });
    expect(await askIds(hub, 'date=2026-08-15')).toEqual([]);
    expect(await askIds(hub, 'date=2026-08-17&limit=100')).toContain(moving);
  });

  test('moved as seen from one day only: the paper is on two days', async () => {
    const [moving = ''] = await askIds(hub, query);
    hub.fault({ kind: 'moved', count: 1, to: 'earlier' }, { date: yesterday });
    expect(await askIds(hub, `date=${yesterday}&limit=100`)).toContain(moving);
    expect(await askIds(hub, query)).toContain(moving);
  });
});

describe('whom it strikes', () => {
  const status = async (asked: string) => (await ask(hub, asked)).status;
  const fault = { kind: 'status', status: 500 } as const;

  test.each([
    [{}, [500, 500, 500, 500]],
    [{ date: yesterday }, [200, 500, 200, 404]],
    [{ page: 1 }, [200, 200, 500, 404]],
    [{ page: 0 }, [500, 500, 200, 500]],
    [{ path: '/nowhere' }, [200, 200, 200, 500]],
    [{ date: today, page: 1 }, [200, 200, 500, 404]],
    [{ times: 2 }, [500, 500, 200, 404]],
    [{ date: today, times: 1 }, [500, 200, 200, 404]],
    [{ times: 0 }, [200, 200, 200, 404]],
  ])('matching %j', async (match, expected) => {
    hub.fault(fault, match);
    const day = (date: string) => `/api/daily_papers?date=${date}`;
    const met: number[] = [];
    for (const asked of [day(today), day(yesterday), `${day(today)}&p=1`, '/nowhere']) {
      met.push(await status(asked));
    }
    expect(met).toEqual(expected);
  });

  test('the first that fits strikes, and the next once it is spent', async () => {
    hub.fault({ kind: 'status', status: 503 }, { times: 1 });
    hub.fault({ kind: 'status', status: 502 }, { times: 1 });
    expect([await status(path), await status(path), await status(path)]).toEqual([503, 502, 200]);
  });

  test('a request that is over the limit spends none', async () => {
    const full = await startHub({ corpus: hub.corpus, rateLimit: { limit: 0, windowSeconds: 9 } });
    full.fault(fault, { times: 1 });
    expect((await ask(full, path)).status).toBe(429);
    expect(full.armed[0]?.left).toBe(1);
    await full.close();
  });

  test('a struck request is never 304, and an untouched one is again', async () => {
    const headers = { 'If-None-Match': String((await ask(hub, path)).headers.etag) };
    hub.fault({ kind: 'delay', ms: 0 }, { times: 1 });
    expect((await ask(hub, path, headers)).status).toBe(200);
    expect((await ask(hub, path, headers)).status).toBe(304);
  });
});
