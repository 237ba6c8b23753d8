import { afterEach, describe, expect, test } from 'vitest';
import { hubSearch } from '../../../../papers/sources/hub-search.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';
import type { WireItem } from '../../../hub/corpus.ts';
import { corpusOf } from '../../../hub/corpus.ts';
import { type Hub, type HubOptions, startHub } from '../../../hub/hub.ts';
import { ask } from '../ask.ts';

const latest = '2026-11-20';
const ofNoDay = aWireItem(7, { id: '2406.00105', title: 'A Ledger of Lamps' });
const items = [aWireItem(1), aWireItem(2, { id: '2611.12345' })];

let hub: Hub;
async function aHub(options: Partial<HubOptions> = {}) {
  const corpus = corpusOf([latest], () => [items], [ofNoDay]);
  hub = await startHub({ corpus, rateLimit: false, ...options });
}
afterEach(() => hub.close());

async function find(q: string, more = ''): Promise<WireItem[]> {
  const reply = await ask(hub, `/api/papers/search?q=${encodeURIComponent(q)}${more}`);
  expect(reply.status).toBe(200);
  return reply.json() as WireItem[];
}

const idsOf = (found: WireItem[]) => found.map(({ paper }) => paper.id);

describe('the search', () => {
  test('finds what has every word, papers of no day among them, with zeros lost', async () => {
    await aHub();
    expect(idsOf(await find('ledger LAMPS'))).toEqual(['2406.105']);
    expect(idsOf(await find('lamp')).sort()).toEqual(['2406.105', '2611.1', '2611.12345']);
    expect(idsOf(await find('lamp', '&limit=1')).length).toBe(1);
    expect(await find('owls')).toEqual([]);
    const parsed = hubSearch.parse(await find('ledger'));
    expect(parsed?.papers.map(({ id, day }) => [id, day])).toEqual([['2406.00105', '']]);
  });

  test('marks the words, and leaves out what only the feed knows', async () => {
    await aHub();
    const [item] = await find('ledger');
    expect(item?.highlightedTitle).toContainEqual({ type: 'highlight', text: 'Ledger' });
    expect(item?.highlightedTitle).toContainEqual({ type: 'text', text: 'of' });
    for (const outer of ['submittedBy', 'organization']) expect(item).not.toHaveProperty(outer);
    expect(item?.paper).not.toHaveProperty('submittedOnDailyAt');
  });

  test.each([`q=${'x'.repeat(251)}`, 'q=lamp&limit=0', 'q=lamp&limit=121', 'q=lamp&limit=many'])(
    'refuses %s',
    async (query) => {
      await aHub();
      expect((await ask(hub, `/api/papers/search?${query}`)).status).toBe(400);
    },
  );

  test('has a window of its own: fifty in five minutes, whatever the feed takes', async () => {
    let clock = Date.parse(`${latest}T16:00:00Z`);
    await aHub({ rateLimit: { limit: 500, windowSeconds: 300 }, now: () => clock });
    for (let left = 49; left >= 0; left -= 1) {
      const { status, headers } = await ask(hub, '/api/papers/search?q=lamp');
      expect([status, headers.ratelimit]).toEqual([200, `"api";r=${left};t=300`]);
    }
    expect((await ask(hub, '/api/papers/search?q=lamp')).status).toBe(429);
    const feed = await ask(hub, `/api/daily_papers?date=${latest}`);
    expect([feed.status, feed.headers.ratelimit]).toEqual([200, '"api";r=499;t=300']);
    clock += 300_000;
    expect((await ask(hub, '/api/papers/search?q=lamp')).status).toBe(200);
  });

  test('fails on command like the others', async () => {
    await aHub();
    hub.fault({ kind: 'status', status: 503 }, { path: '/api/papers/search', times: 1 });
    expect((await ask(hub, '/api/papers/search?q=lamp')).status).toBe(503);
    expect((await ask(hub, '/api/papers/search?q=lamp')).status).toBe(200);
  });
});
