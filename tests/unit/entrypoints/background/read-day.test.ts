// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../../entrypoints/background/read-day.ts';
import type { Reply } from '../../../../entrypoints/shared/fetch-json.ts';
import type { StoredDay } from '../../../../papers/source-state.ts';
import { friday } from '../../../fixtures/factories.ts';
import { aFailure, aJsonReply, itemsOf, ScriptedHub } from '../../../fixtures/scripted-hub.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

const { signal } = new AbortController();
const upTo = (count: number, from = 1) =>
  itemsOf(friday, ...Array.from({ length: count }, (_, index) => from + index));
const bad = (count: number) => Array.from({ length: count }, () => ({ paper: { id: 'none' } }));

/** Reads Friday from a Hub that gives these pages, and empty ones behind them. */
async function read(pages: (unknown[] | Reply)[], stored?: Partial<StoredDay>) {
  const hub = new ScriptedHub();
  hub.days[friday] = ({ page }) => {
    const given = pages[page] ?? [];
    return Array.isArray(given) ? aJsonReply(given) : given;
  };
  const known = stored && { day: friday, storedAt: 1, items: 0, ...stored };
  const reply = await readDay(hub.fetchJson, friday, known, signal);
  return { reply, requests: hub.requests };
}

function papersOf(reply: Awaited<ReturnType<typeof read>>['reply']): string[] {
  if (reply.kind !== 'read') throw new Error(`the day was ${reply.kind}`);
  return reply.papers.map(({ id }) => id);
}

describe('a day of many pages', () => {
  test.each([
    [0, 1],
    [1, 1],
    [50, 1],
    [99, 1],
    [100, 2],
    [101, 2],
    [200, 3],
    [250, 3],
  ])('%i papers take %i requests', async (count, requests) => {
    const hub = new ScriptedHub();
    hub.days[friday] = upTo(count);
    const reply = await readDay(hub.fetchJson, friday, undefined, signal);
    expect(papersOf(reply).length).toBe(count);
    expect(hub.requests.map(({ page }) => page)).toEqual(
      Array.from({ length: requests }, (_, p) => p),
    );
  });

  test('is followed by its link, though the page before is not full', async () => {
    const { reply, requests } = await read([aJsonReply(upTo(3), { hasNext: true }), upTo(2, 4)]);
    expect(papersOf(reply).length).toBe(5);
    expect(requests.length).toBe(2);
  });

  test('is not followed by a link from a page without papers', async () => {
    const { requests } = await read([upTo(100), aJsonReply([], { hasNext: true })]);
    expect(requests.length).toBe(2);
  });

  test('counts a paper once that drifts from page to page, as it was met first', async () => {
    const drifted = [aWireItem(100, { upvotes: 5 }), ...itemsOf(friday, 101, 101)];
    const { reply } = await read([upTo(100), drifted]);
    expect(papersOf(reply)).toEqual([...papersOf((await read([upTo(100)])).reply), '2611.00101']);
    expect(reply.kind === 'read' && reply.papers[99]).toMatchObject({ upvotes: 110 });
  });

  test('ends after twenty pages, whatever the Hub says', async () => {
    const full = Array.from({ length: 30 }, (_, page) => upTo(100, page * 100 + 1));
    const { reply, requests } = await read(full);
    expect(requests.length).toBe(20);
    expect(papersOf(reply).length).toBe(2000);
  });

  test.each<[string, Reply]>([
    ['offline', aFailure('offline')],
    ['rate-limited', aFailure('rate-limited', 'HTTP 429', { resetSeconds: 9 })],
    ['shape-changed', { kind: 'refused', limit: {} }],
    ['shape-changed', { kind: 'unchanged', limit: {} }],
    ['shape-changed', aJsonReply({ error: 'no' })],
  ])('fails as a whole where its second page fails: %s', async (kind, second) => {
    const { reply } = await read([upTo(100), second]);
    expect(reply).toMatchObject({ kind: 'failed', problem: { kind }, limit: second.limit });
  });

  test('keeps its papers where all that the last page holds is bad', async () => {
    const { reply } = await read([upTo(100), bad(2)]);
    expect(papersOf(reply).length).toBe(100);
    expect(reply).toMatchObject({ badItems: 2 });
  });
});

describe('a day of one page', () => {
  test.each<[Reply, object]>([
    [
      { kind: 'refused', limit: { remaining: 3 } },
      { kind: 'refused', limit: { remaining: 3 } },
    ],
    [
      { kind: 'unchanged', limit: {} },
      { kind: 'unchanged', limit: {} },
    ],
    [aFailure('server'), aFailure('server')],
    [aJsonReply({ papers: [] }), { kind: 'failed', problem: { kind: 'shape-changed' } }],
    [aJsonReply(bad(3)), { kind: 'failed', problem: { kind: 'shape-changed' } }],
    [aJsonReply(null), { kind: 'failed', problem: { kind: 'shape-changed' } }],
    [aJsonReply([...bad(2), ...upTo(1)]), { kind: 'read', badItems: 2 }],
    [aJsonReply([]), { kind: 'read', papers: [], badItems: 0 }],
  ])('%#: what the Hub says is what is told', async (answer, expected) => {
    expect((await read([answer])).reply).toMatchObject(expected);
  });

  test('tells the last reply’s limit', async () => {
    const second = aJsonReply([], { limit: { remaining: 7 } });
    const { reply } = await read([aJsonReply(upTo(100), { limit: { remaining: 8 } }), second]);
    expect(reply.limit).toEqual({ remaining: 7 });
  });
});

describe('what is known of a day', () => {
  const page = aJsonReply(upTo(2), { digest: 'aa', etag: 'W/"1"' });

  test('are the bytes and the parser that read them: the same again are unchanged', async () => {
    const first = (await read([page])).reply;
    expect(first).toMatchObject({ kind: 'read', digest: 'v2 aa', etag: 'W/"1"' });
    expect((await read([page], { digest: 'v2 aa' })).reply.kind).toBe('unchanged');
    expect((await read([page], { digest: 'v2 bb' })).reply.kind).toBe('read');
    expect((await read([page], { digest: 'v0 aa' })).reply.kind).toBe('read');
  });

  test.each([
    ['as it was given', { digest: 'v2 aa', etag: 'W/"1"' }, 'W/"1"'],
    ['not where there is none', { digest: 'v2 aa' }, undefined],
    ['not where an older parser has read the bytes', { digest: 'v0 aa', etag: 'W/"1"' }, undefined],
    ['not where no bytes are known', { etag: 'W/"1"' }, undefined],
  ])('is sent to the Hub as an ETag, %s', async (_, stored, sent) => {
    const { requests } = await read([page], stored);
    expect(requests.map(({ etag }) => etag)).toEqual([sent]);
  });

  test('never is the ETag of one page of several', async () => {
    const first = aJsonReply(upTo(100), { digest: 'aa', etag: 'W/"1"' });
    const second = aJsonReply(upTo(1, 101), { digest: 'bb', etag: 'W/"2"' });
    const stored = { digest: 'v2 aa', etag: 'W/"1"' };
    const { reply, requests } = await read([first, second], stored);
    expect(reply).toMatchObject({ kind: 'read', digest: 'v2 aa bb', etag: undefined });
    expect(requests.map(({ etag }) => etag)).toEqual(['W/"1"', undefined]);
  });
});
