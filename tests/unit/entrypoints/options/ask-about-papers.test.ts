// @vitest-environment node
import { expect, test, vi } from 'vitest';
import type { ImportAsking } from '../../../../components/import-view.ts';
import { askAboutPapers } from '../../../../entrypoints/options/ask-about-papers.ts';
import type { FetchJson, Reply } from '../../../../entrypoints/shared/fetch-json.ts';
import { readSource } from '../../../../storage/sources.ts';
import { anEmptyDatabase, fridayNoon } from '../../../fixtures/factories.ts';

const ids = ['2611.00001', '2611.00002', '2611.00003'] as const;

const paperOf = (id: string, limit = {}): Reply => ({
  ...{ kind: 'json', digest: '', etag: undefined, hasNext: false, limit },
  body: { id, title: `Of ${id}`, summary: 'Lanterns.', upvotes: 3 },
});
const failure = (kind: 'shape-changed' | 'rate-limited' | 'server', detail: string): Reply => ({
  ...{ kind: 'failed', problem: { kind, detail }, limit: {} },
});

async function ask(replies: Reply[], hasPermission = true) {
  const db = anEmptyDatabase();
  const heard: ImportAsking[] = [];
  const stored: string[] = [];
  const fetchJson = vi.fn<FetchJson>();
  for (const reply of replies) fetchJson.mockResolvedValueOnce(reply);
  await askAboutPapers(
    db,
    ids,
    {
      told: (asking) => heard.push(structuredClone(asking)),
      stored: (id) => stored.push(id),
      signal: new AbortController().signal,
    },
    {
      fetchJson,
      hasPermission: async () => hasPermission,
      now: () => fridayNoon,
      random: () => 0,
    },
  );
  return { db, stored, heard, last: heard.at(-1), urls: fetchJson.mock.calls.map(([url]) => url) };
}

test('each paper is asked for once, stored without a day, and counted', async () => {
  const { db, stored, heard, last, urls } = await ask(ids.map((id) => paperOf(id)));
  expect(urls).toEqual(ids.map((id) => `https://huggingface.co/api/papers/${id}`));
  expect(stored).toEqual(ids);
  expect(await db.papers.get(ids[0])).toMatchObject({ title: `Of ${ids[0]}`, day: '', days: [] });
  expect(heard.map(({ asked }) => asked)).toEqual([0, 1, 2, 3, 3]);
  expect(last).toEqual({ asked: 3, of: 3, isOver: true, notAtHub: [] });
});

test('one that the Hub does not know, or answers strangely, costs no other', async () => {
  const replies = [failure('shape-changed', 'HTTP 404'), paperOf('2611.09999'), paperOf(ids[2])];
  const { stored, last } = await ask(replies);
  expect(stored).toEqual([ids[2]]);
  expect(last).toEqual({ asked: 3, of: 3, isOver: true, notAtHub: [ids[0]] });
});

test('where the Hub wants patience nothing more is asked, by anybody', async () => {
  const { db, last, urls } = await ask([paperOf(ids[0]), failure('rate-limited', 'HTTP 429')]);
  expect(urls).toHaveLength(2);
  expect(last).toMatchObject({ asked: 1, isOver: true, trouble: { kind: 'limited' } });
  const { limitedUntil } = await readSource(db);
  expect(last?.trouble).toEqual({ kind: 'limited', until: limitedUntil });
});

test('the last of the Hub’s window is left to the feed', async () => {
  const { stored, last, urls } = await ask([paperOf(ids[0], { remaining: 99, resetSeconds: 60 })]);
  expect(urls).toHaveLength(1);
  expect(stored).toEqual([ids[0]]);
  expect(last?.trouble).toEqual({ kind: 'limited', until: fridayNoon + 60_000 });
});

test('a Hub that fails ends it, and so does a missing permission', async () => {
  const { last } = await ask([failure('server', 'HTTP 503')]);
  expect(last).toMatchObject({ asked: 0, isOver: true, trouble: { kind: 'no-answer' } });
  const refused = await ask([], false);
  expect(refused.last?.trouble).toEqual({ kind: 'no-permission' });
  expect(refused.urls).toEqual([]);
});
