// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { refresh, type Wish } from '../../../../entrypoints/background/refresh.ts';
import type { ProblemKind } from '../../../../papers/problem.ts';
import { readBadgeFacts } from '../../../../storage/badge-facts.ts';
import { readSource } from '../../../../storage/sources.ts';
import { friday } from '../../../fixtures/factories.ts';
import { fillDisk } from '../../../fixtures/failing-store.ts';
import {
  aFailure,
  aJsonReply,
  aKnownHub,
  itemsOf,
  type ScriptedHub,
} from '../../../fixtures/scripted-hub.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

const looking: Wish = { days: [], force: false, trending: true };
const listOf = ({ db }: ScriptedHub) => db.lists.get('trending');

/** A Hub that knows four days, has been read, and lists the papers of these numbers as trending. */
async function aReadHub(...numbers: number[]): Promise<ScriptedHub> {
  const hub = await aKnownHub();
  await refresh(hub.world, { days: [], force: true });
  hub.days.trending = numbers.map((number) => aWireItem(number));
  hub.asked();
  return hub;
}

describe('what is trending', () => {
  test('is read before the days, and only where somebody looks at it', async () => {
    const hub = await aReadHub(9, 1);
    hub.now += 3_600_000;
    await refresh(hub.world, { days: [], force: false });
    expect(hub.asked()).toEqual([friday]);
    hub.now += 3_600_000;
    await refresh(hub.world, looking);
    expect(hub.asked().slice(0, 2)).toEqual(['trending', friday]);
    expect(await listOf(hub)).toMatchObject({ paperIds: ['2611.00009', '2611.00001'] });
  });

  test('costs one request where the days were read a moment ago', async () => {
    const hub = await aReadHub(9, 1);
    await refresh(hub.world, looking);
    expect(hub.asked()).toEqual(['trending']);
    expect(await readSource(hub.db)).not.toHaveProperty('problem');
  });

  test('makes no paper new and leaves the badge as it is', async () => {
    const hub = await aReadHub(9, 1, 8);
    const before = await readBadgeFacts(hub.db, Date.now());
    await refresh(hub.world, looking);
    expect((await readBadgeFacts(hub.db, Date.now())).newCount).toBe(before.newCount);
    hub.days[friday] = itemsOf(friday, 1, 8);
    hub.now += 3_600_000;
    await refresh(hub.world, { days: [], force: false });
    expect((await readBadgeFacts(hub.db, Date.now())).newCount).toBe(before.newCount + 1);
    expect(await hub.db.papers.get('2611.00008')).toMatchObject({ day: friday, days: [friday] });
  });

  test('that is as it was writes its moment alone, by bytes as by ETag', async () => {
    const hub = await aReadHub();
    const body = [aWireItem(9)];
    hub.days.trending = () => aJsonReply(body, { etag: 'W/"1"' });
    await refresh(hub.world, looking);
    const first = await listOf(hub);
    const papers = await hub.db.papers.toArray();
    await refresh(hub.world, looking);
    const second = await listOf(hub);
    expect(second).toEqual({ ...first, fetchedAt: second?.fetchedAt });
    expect(second?.fetchedAt).toBeGreaterThan(first?.fetchedAt ?? 0);
    const asked = hub.requests.filter(({ day }) => day === 'trending');
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, 'W/"1"']);
    hub.days.trending = () => ({ kind: 'unchanged', limit: {} });
    await refresh(hub.world, looking);
    expect((await listOf(hub))?.fetchedAt).toBeGreaterThan(second?.fetchedAt ?? 0);
    expect(await hub.db.papers.toArray()).toEqual(papers);
  });

  test('is asked for anew in full where an older parser had read it', async () => {
    const hub = await aReadHub(9);
    await hub.db.lists.add({ id: 'trending', paperIds: [], digest: 'v0 aa', etag: 'W/"0"' });
    await refresh(hub.world, looking);
    expect(hub.requests[0]?.etag).toBeUndefined();
    expect((await listOf(hub))?.paperIds).toEqual(['2611.00009']);
  });

  test('is not asked for while the Hub wants no requests, nor without its permission', async () => {
    const hub = await aReadHub(9);
    await hub.db.sources.update('daily-papers', { limitedUntil: hub.now + 60_000 });
    await refresh(hub.world, looking);
    hub.now += 61_000;
    hub.hasPermission = false;
    await refresh(hub.world, looking);
    expect(hub.asked()).toEqual([]);
    expect((await readSource(hub.db)).problem?.kind).toBe('no-permission');
  });

  test('is followed at once by the days that it left no time for', async () => {
    const hub = await aReadHub(9);
    hub.now += 3_600_000;
    hub.requestMs = 9_000;
    expect(await refresh(hub.world, looking)).toMatchObject({ hasMore: true });
    expect(hub.asked()).toEqual(['trending']);
  });
});

describe('a list that does not come', () => {
  test.each<[ProblemKind]>([['server'], ['shape-changed']])(
    'for itself alone (%s) is remembered with the list, which stays; the days are read',
    async (kind) => {
      const hub = await aReadHub(9, 1);
      await refresh(hub.world, looking);
      const before = await listOf(hub);
      hub.days.trending = () => aFailure(kind);
      hub.now += 3_600_000;
      hub.asked();
      await refresh(hub.world, looking);
      expect(await listOf(hub)).toEqual({ ...before, problem: expect.objectContaining({ kind }) });
      expect(hub.asked()).toContain(friday);
      const source = await readSource(hub.db);
      expect(source.problem).toBeUndefined();
      expect(source.lastSuccessAt).toBe(hub.now);
    },
  );

  test.each<[ProblemKind]>([['offline'], ['rate-limited']])(
    'for what concerns all of the Hub (%s) ends the run, and the source says why',
    async (kind) => {
      const hub = await aReadHub(9);
      await refresh(hub.world, looking);
      const before = await listOf(hub);
      hub.days.trending = () => aFailure(kind, 'lost', { retrySeconds: 300 });
      hub.now += 3_600_000;
      hub.asked();
      await refresh(hub.world, looking);
      expect(hub.asked()).toEqual(['trending']);
      expect(await listOf(hub)).toEqual(before);
      const source = await readSource(hub.db);
      expect(source.problem?.kind).toBe(kind);
      expect((source.limitedUntil ?? 0) > hub.now + 299_000).toBe(kind === 'rate-limited');
    },
  );

  test('a moment after the days were read is still told behind a run that does not ask for it', async () => {
    const hub = await aReadHub(9);
    hub.days.trending = () => aFailure('offline');
    await refresh(hub.world, looking);
    const lost = await readSource(hub.db);
    hub.days[friday] = () => aFailure('offline');
    await refresh(hub.world, { days: [], force: false });
    const source = await readSource(hub.db);
    expect(source.problem?.kind).toBe('offline');
    expect(source.failures).toBe(lost.failures + 1);
    hub.days[friday] = itemsOf(friday, 1);
    await refresh(hub.world, { days: [], force: false });
    expect(await readSource(hub.db)).not.toHaveProperty('problem');
  });

  test.each([
    ['refused', { kind: 'refused', limit: {} } as const],
    ['no list', aJsonReply({ papers: [] })],
  ])('because the reply was %s is a changed format of the list', async (_, reply) => {
    const hub = await aReadHub();
    hub.days.trending = () => reply;
    await refresh(hub.world, looking);
    expect((await listOf(hub))?.problem?.kind).toBe('shape-changed');
  });

  test('because it cannot be stored is a problem of the store', async () => {
    const hub = await aReadHub(9);
    fillDisk(hub.db, { at: 'request', table: 'lists' });
    await refresh(hub.world, looking);
    expect((await readSource(hub.db)).problem?.kind).toBe('storage-full');
    expect(await hub.db.papers.get('2611.00009')).toBeUndefined();
  });
});
