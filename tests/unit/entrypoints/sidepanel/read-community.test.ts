import { expect, test, vi } from 'vitest';
import type { FetchJson, Reply } from '../../../../entrypoints/shared/fetch-json.ts';
import { communityReader } from '../../../../entrypoints/sidepanel/read-community.ts';
import type { SourceState } from '../../../../papers/source-state.ts';
import { aSource, fridayNoon } from '../../../fixtures/factories.ts';
import { aFailure, aJsonReply } from '../../../fixtures/scripted-hub.ts';

const id = '2611.00007';
const page = { id, linkedModels: [], numTotalModels: 0 };

function aReader(...replies: Reply[]) {
  const fetchJson = vi.fn<FetchJson>(async () => replies.shift() ?? aJsonReply(page));
  const world = {
    source: vi.fn<() => SourceState | undefined>(() => aSource()),
    recordProblem: vi.fn(async () => {}),
    hasPermission: vi.fn(async () => true),
    tellWorker: vi.fn(async () => {}),
    now: () => fridayNoon,
    random: () => 0,
    fetchJson,
  };
  return { ...world, read: communityReader(world) };
}

test('one request tells all of a paper, and it is kept from then on', async () => {
  const { read, fetchJson } = aReader();
  const [first, second] = await Promise.all([read(id), read(id)]);
  expect(first).toMatchObject({ kind: 'read', community: { comments: [] } });
  expect([second, await read(id)]).toEqual([first, first]);
  expect(fetchJson.mock.calls.map(([url, etag]) => [url, etag])).toEqual([
    [`https://huggingface.co/api/papers/${id}?field=comments`, undefined],
  ]);
  await read('2611.00008');
  expect(fetchJson).toHaveBeenCalledTimes(2);
});

test.each<[string, Reply, string]>([
  ['no network', aFailure('offline'), 'offline'],
  ['trouble of the Hub', aFailure('server'), 'server'],
  ['another shape', aFailure('shape-changed', 'not JSON'), 'shape-changed'],
  ['a paper that is not there', aFailure('shape-changed', 'HTTP 404'), 'unknown'],
  ['no paper in the reply', aJsonReply([]), 'shape-changed'],
  ['a refusal', { kind: 'refused', limit: {} }, 'shape-changed'],
])('%s is told, and forgotten when it is tried again', async (_, reply, trouble) => {
  const { read, recordProblem } = aReader(reply);
  expect(await read(id)).toEqual({ kind: 'failed', trouble });
  expect(await read(id)).toMatchObject({ kind: 'read' });
  expect(recordProblem).not.toHaveBeenCalled();
});

test('a Hub that wants no requests is left alone, and the worker is told', async () => {
  const limit = { resetSeconds: 240 };
  const { read, recordProblem, tellWorker } = aReader(aFailure('rate-limited', 'HTTP 429', limit));
  const until = fridayNoon + 241_000;
  expect(await read(id)).toEqual({ kind: 'failed', trouble: 'rate-limited', until });
  const problem = { kind: 'rate-limited', at: fridayNoon, until, detail: 'HTTP 429' };
  expect(recordProblem).toHaveBeenCalledExactlyOnceWith(problem);
  expect(tellWorker).toHaveBeenCalledOnce();
  expect(recordProblem.mock.invocationCallOrder[0]).toBeLessThan(
    tellWorker.mock.invocationCallOrder[0] ?? 0,
  );
});

test('while the Hub has asked for patience, nothing is asked', async () => {
  const { read, source, fetchJson } = aReader();
  const limitedUntil = fridayNoon + 60_000;
  source.mockReturnValue(aSource({ limitedUntil }));
  expect(await read(id)).toEqual({
    kind: 'failed',
    trouble: 'rate-limited',
    until: limitedUntil,
  });
  expect(fetchJson).not.toHaveBeenCalled();
});

test('without permission nothing is asked', async () => {
  const { read, hasPermission, fetchJson } = aReader();
  hasPermission.mockResolvedValue(false);
  expect(await read(id)).toEqual({ kind: 'failed', trouble: 'no-permission' });
  expect(fetchJson).not.toHaveBeenCalled();
});
