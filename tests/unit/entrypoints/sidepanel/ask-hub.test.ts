// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { refresh } from '../../../../entrypoints/background/refresh.ts';
import type { FetchJson, Reply } from '../../../../entrypoints/shared/fetch-json.ts';
import { askHub } from '../../../../entrypoints/sidepanel/ask-hub.ts';
import { keepSearchLimit } from '../../../../storage/hub-searches.ts';
import { readSource, recordProblem } from '../../../../storage/sources.ts';
import { anEmptyDatabase, fridayNoon } from '../../../fixtures/factories.ts';
import { fillDisk } from '../../../fixtures/failing-store.ts';
import { aFailure, aJsonReply, aKnownHub } from '../../../fixtures/scripted-hub.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

const hourMs = 3_600_000;
const wish = new AbortController().signal;
const twoHits = aJsonReply([aWireItem(2), aWireItem(1, { id: '2406.105' })]);
const ids = ['2611.00002', '2406.00105'];

function aPanel(...replies: Reply[]) {
  const db = anEmptyDatabase();
  const fetchJson = vi.fn<FetchJson>(async () => replies.shift() ?? twoHits);
  const world = { now: fridayNoon, hasPermission: true };
  const given = {
    fetchJson,
    hasPermission: async () => world.hasPermission,
    now: () => world.now,
    random: () => 0,
  };
  const ask = (text = 'oil lamps', signal = wish) => askHub(db, text, signal, given);
  return { db, fetchJson, world, ask };
}

describe('asking the Hub', () => {
  test('finds papers that can be opened and saved from then on, in its order', async () => {
    const { ask, db, fetchJson } = aPanel(
      aJsonReply([aWireItem(2), null, aWireItem(1, { id: '2406.105' })]),
    );
    const found = { kind: 'found', paperIds: ids, fetchedAt: fridayNoon, badItems: 1 };
    expect(await ask()).toEqual(found);
    expect((await db.papers.bulkGet(ids)).map((paper) => paper?.day)).toEqual(['', '']);
    expect(fetchJson.mock.calls.map(([url, etag]) => [url, etag])).toEqual([
      ['https://huggingface.co/api/papers/search?q=oil+lamps&limit=120', undefined],
    ]);
  });

  test('again within some hours takes no request, and later one', async () => {
    const { ask, fetchJson, world } = aPanel();
    await ask();
    world.now += 6 * hourMs - 1;
    expect(await ask(' Oil  lamps')).toMatchObject({ paperIds: ids, fetchedAt: fridayNoon });
    expect(fetchJson).toHaveBeenCalledTimes(1);
    world.now += 1;
    expect(await ask()).toMatchObject({ paperIds: ids, fetchedAt: world.now });
    expect(fetchJson).toHaveBeenCalledTimes(2);
  });

  test('again asks anew where papers were forgotten, or the clock was set back', async () => {
    const { ask, db, fetchJson, world } = aPanel();
    await ask();
    await db.papers.delete('2406.00105');
    expect(await ask()).toMatchObject({ paperIds: ids });
    world.now -= 1;
    await ask();
    expect(fetchJson).toHaveBeenCalledTimes(3);
  });

  test('for nothing takes no request', async () => {
    const { ask, fetchJson } = aPanel();
    expect(await ask(' \n ')).toMatchObject({ kind: 'found', paperIds: [] });
    expect(fetchJson).not.toHaveBeenCalled();
  });

  test('that finds nothing is an answer too', async () => {
    const { ask, fetchJson } = aPanel(aJsonReply([]));
    expect(await ask()).toEqual({
      kind: 'found',
      paperIds: [],
      fetchedAt: fridayNoon,
      badItems: 0,
    });
    expect(await ask()).toMatchObject({ kind: 'found', paperIds: [] });
    expect(fetchJson).toHaveBeenCalledTimes(1);
  });
});

describe('what cannot be asked', () => {
  test.each<[string, Reply, string]>([
    ['no network', aFailure('offline'), 'offline'],
    ['trouble of the Hub', aFailure('server'), 'server'],
    ['another shape', aJsonReply({ hits: [] }), 'shape-changed'],
    ['only bad items', aJsonReply([1, {}]), 'shape-changed'],
    ['a refusal', { kind: 'refused', limit: {} }, 'shape-changed'],
    ['a limit', aFailure('rate-limited', 'HTTP 429', { resetSeconds: 60 }), 'rate-limited'],
  ])('for %s is told as a problem, and stored hits are shown with it', async (_, reply, kind) => {
    const { ask, world } = aPanel(reply, twoHits, reply);
    expect(await ask()).toMatchObject({ kind: 'failed', problem: { kind, at: fridayNoon } });
    world.now += hourMs;
    await ask();
    world.now += 6 * hourMs;
    const problem = { kind, at: world.now };
    const fetchedAt = fridayNoon + hourMs;
    expect(await ask()).toMatchObject({ kind: 'found', paperIds: ids, fetchedAt, problem });
  });

  test('without the permission asks nobody', async () => {
    const { ask, fetchJson, world } = aPanel();
    world.hasPermission = false;
    expect(await ask()).toEqual({
      kind: 'failed',
      problem: { kind: 'no-permission', at: fridayNoon },
    });
    expect(fetchJson).not.toHaveBeenCalled();
  });

  test('for want of room is told, and a store that does not work', async () => {
    const { ask, db } = aPanel();
    fillDisk(db, { at: 'request', table: 'lists' });
    expect(await ask()).toMatchObject({ kind: 'failed', problem: { kind: 'storage-full' } });
    vi.spyOn(db, 'transaction').mockImplementation(() => {
      throw new DOMException('lost', 'UnknownError');
    });
    expect(await ask()).toMatchObject({ kind: 'failed', problem: { kind: 'storage-broken' } });
  });

  test('because the reader has gone on stores nothing', async () => {
    const { ask, db, fetchJson } = aPanel();
    const gone = new AbortController();
    fetchJson.mockImplementation(async (_url, _etag, signal) => {
      gone.abort();
      expect(signal.aborted).toBe(true);
      return twoHits;
    });
    expect(await ask('lamps', gone.signal)).toMatchObject({ kind: 'failed' });
    expect([await db.papers.count(), await db.lists.count()]).toEqual([0, 0]);
  });
});

describe('the search’s limit', () => {
  const refusal = aFailure('rate-limited', 'HTTP 429', { resetSeconds: 200 });

  test('holds for every search until it is over, and longer after each refusal', async () => {
    const { ask, fetchJson, world } = aPanel(refusal, refusal);
    const first = await ask();
    const until = first.kind === 'failed' ? (first.problem.until ?? 0) : 0;
    expect(until - fridayNoon).toBeGreaterThanOrEqual(200_000);
    world.now = until - 1;
    expect(await ask('owls')).toMatchObject({ problem: { kind: 'rate-limited', until } });
    expect(fetchJson).toHaveBeenCalledTimes(1);
    world.now = until;
    await ask();
    expect(fetchJson).toHaveBeenCalledTimes(2);
  });

  test('is taken from the last reply that the window had room for', async () => {
    const { ask, db, world } = aPanel(
      aJsonReply([], { limit: { remaining: 0, resetSeconds: 100 } }),
      aJsonReply([], { limit: { remaining: 49, resetSeconds: 300 } }),
    );
    await ask();
    const { searchLimit } = await readSource(db);
    expect(await ask('owls')).toMatchObject({ problem: { until: searchLimit?.until } });
    world.now = searchLimit?.until ?? 0;
    expect(await ask('owls')).toMatchObject({ kind: 'found' });
    expect(await readSource(db)).not.toHaveProperty('searchLimit');
  });

  test('years ahead comes from a clock since set back, and is not believed', async () => {
    const { ask, db } = aPanel();
    await keepSearchLimit(db, { until: fridayNoon + 8_760 * hourMs, failures: 1 });
    expect(await ask()).toMatchObject({ kind: 'found' });
  });

  test('does not stop the feed, nor the feed’s the search', async () => {
    const hub = await aKnownHub();
    const given = { fetchJson: async () => refusal, hasPermission: async () => true };
    const world = { ...given, now: () => hub.now, random: () => 0 };
    expect(await askHub(hub.db, 'lamps', wish, world)).toMatchObject({ kind: 'failed' });
    expect((await refresh(hub.world, { days: [], force: false })).arrived).toBe(4);
    expect((await readSource(hub.db)).searchLimit?.failures).toBe(1);

    await keepSearchLimit(hub.db, undefined);
    await recordProblem(hub.db, { kind: 'rate-limited', at: hub.now, until: hub.now + hourMs });
    const open = { ...world, fetchJson: async () => twoHits };
    expect(await askHub(hub.db, 'lamps', wish, open)).toMatchObject({ kind: 'found' });
  });
});
