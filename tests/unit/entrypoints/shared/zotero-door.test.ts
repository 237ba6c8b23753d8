// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { zoteroDoor } from '../../../../entrypoints/shared/zotero-door.ts';
import { batchesOf } from '../../../../papers/zotero/batches.ts';
import { zoteroItem } from '../../../../papers/zotero/zotero-item.ts';
import { arbitraryPapers } from '../../../fixtures/arbitrary-papers.ts';
import { aPaper } from '../../../fixtures/factories.ts';
import { leadZoteroTo } from '../../../zotero/lead-to.ts';
import { startZotero, type ZoteroMood, type ZoteroStandIn } from '../../../zotero/stand-in.ts';

let zotero: ZoteroStandIn;
const patience = { lookMs: 200, saveMs: 200 };

const aBatch = (sessionID = 'one') => ({
  sessionID,
  items: [zoteroItem({ paper: aPaper(), mark: undefined })],
});

beforeEach(async () => {
  zotero = await startZotero();
  leadZoteroTo(zotero.port);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await zotero.close();
});

test('what is sent is stored, with what Zotero asks of a browser', async () => {
  const door = zoteroDoor();
  const batch = aBatch();
  expect(await door.look()).toBeUndefined();
  expect(await door.save(batch)).toBe('saved');
  expect(zotero.items).toEqual(batch.items);
  expect(zotero.faults).toEqual([]);
  expect(zotero.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /connector/ping',
    'POST /connector/saveItems',
  ]);
  for (const { headers } of zotero.requests) {
    expect(headers['x-zotero-connector-api-version']).toBe('3');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }
});

test('whatever papers and notes hold, all of them are stored as they were sent', async () => {
  let count = 0;
  const newId = () => `session-${count++}`;
  await fc.assert(
    fc.asyncProperty(arbitraryPapers, async (papers) => {
      const stored = zotero.items.length;
      const items = papers.map(zoteroItem);
      for (const batch of batchesOf(items, newId))
        expect(await zoteroDoor().save(batch)).toBe('saved');
      expect(zotero.items.slice(stored)).toEqual(items);
    }),
    { numRuns: 60 },
  );
  expect(zotero.faults).toEqual([]);
});

test('what arrived at an earlier try counts as saved, and is stored once', async () => {
  zotero.be('store-and-hang-up');
  expect(await zoteroDoor().save(aBatch())).toBe('no-answer');
  zotero.be('store');
  expect(await zoteroDoor().save(aBatch())).toBe('saved');
  expect(zotero.items).toHaveLength(1);
});

test.each<[ZoteroMood, string]>([
  ['read-only', 'read-only'],
  ['broken', 'not-stored'],
  ['hang', 'no-answer'],
  ['hang-up', 'no-answer'],
])('where Zotero is in the mood “%s” the outcome is %s', async (mood, outcome) => {
  zotero.be(mood);
  expect(await zoteroDoor(patience).save(aBatch())).toBe(outcome);
  expect(zotero.items).toEqual([]);
});

test('an answer of another kind is told as such, and its status written down', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  zotero.be('teapot');
  expect(await zoteroDoor().save(aBatch())).toBe('odd-answer');
  expect(said.mock.calls).toEqual([['Paperboy: Zotero answered', 418]]);
});

test('where nobody listens, that is known before anything is sent', async () => {
  await zotero.close();
  expect(await zoteroDoor().look()).toBe('not-running');
});

test('who does not answer in time, does not run', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  });
  expect(await zoteroDoor(patience).look()).toBe('not-running');
});

test('another server at its place gets no paper', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await zoteroDoor().look()).toBe('odd-answer');
  expect(said).toHaveBeenCalledOnce();
});
