// @vitest-environment node
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refresh } from '../../../../entrypoints/background/refresh.ts';
import type { Problem } from '../../../../papers/problem.ts';
import { readSource, recordProblem } from '../../../../storage/sources.ts';
import { aPaper, friday, fridayNoon as now } from '../../../fixtures/factories.ts';
import { fillDisk } from '../../../fixtures/failing-store.ts';
import {
  aFailure,
  aJsonReply,
  aKnownHub,
  itemsOf,
  type ScriptedHub,
} from '../../../fixtures/scripted-hub.ts';

const [tuesday, thursday] = ['2026-11-17', '2026-11-19'];
const automatic = { days: [], force: false };
const byHand = { days: ['2026-10-01'], force: true };
const [minuteMs, hourMs] = [60_000, 3_600_000];

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a limit of the Hub', () => {
  test('holds across runs and workers, for the button too, and no longer than the Hub says', async () => {
    const hub = await aKnownHub();
    hub.days[friday] = () =>
      aFailure('rate-limited', 'HTTP 429', { resetSeconds: 200, retrySeconds: 900 });
    await refresh(hub.world, automatic);
    expect(hub.asked()).toEqual([friday]);
    const limited = await readSource(hub.db);
    const until = limited.limitedUntil ?? 0;
    expect(until - hub.now).toBeGreaterThan(900_000);
    expect(until - hub.now).toBeLessThan(910_000);
    expect(limited).toMatchObject({
      problem: { kind: 'rate-limited', until },
      nextRefreshAt: until,
    });

    for (const at of [hub.now + 1, until - 1]) {
      hub.now = at;
      await refresh(hub.world, byHand);
      expect(hub.asked()).toEqual([]);
      expect(await readSource(hub.db)).toEqual(limited);
    }
    hub.now = until;
    hub.days[friday] = itemsOf(friday, 1);
    await refresh(hub.world, automatic);
    expect(hub.asked()[0]).toBe(friday);
    expect((await readSource(hub.db)).limitedUntil).toBeUndefined();
  });

  test('met behind the newest day leaves that day as it was read', async () => {
    const hub = await aKnownHub();
    hub.days[thursday] = () => aFailure('rate-limited', 'HTTP 429', { resetSeconds: 60 });
    expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 1, hasMore: false });
    const source = await readSource(hub.db);
    expect(source).toMatchObject({ problem: { kind: 'rate-limited' }, lastSuccessAt: hub.now });
    expect(source.limitedUntil).toBeGreaterThan(hub.now + minuteMs);
  });

  test('that an open page meets while days are read holds for them at once, and is not forgotten at their end', async () => {
    const hub = await aKnownHub();
    const until = now + 10 * minuteMs;
    const problem: Problem = { kind: 'rate-limited', at: now, until, detail: 'HTTP 429' };
    hub.days[friday] = async () => {
      await recordProblem(hub.db, problem, until);
      return aJsonReply(itemsOf(friday, 1));
    };
    expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 1, hasMore: false });
    expect(hub.asked()).toEqual([friday]);
    const source = await readSource(hub.db);
    expect(source).toMatchObject({ problem, limitedUntil: until, lastSuccessAt: hub.now });
    expect(source.nextRefreshAt).toBeGreaterThanOrEqual(until);
    await refresh(hub.world, byHand);
    expect(hub.asked()).toEqual([]);

    hub.now = until;
    hub.days[friday] = itemsOf(friday, 1);
    await refresh(hub.world, automatic);
    expect(hub.asked()[0]).toBe(friday);
    expect(await readSource(hub.db)).not.toHaveProperty('problem');
    expect(await readSource(hub.db)).not.toHaveProperty('limitedUntil');
  });

  test('years ahead comes from a clock since set back, and is not believed', async () => {
    const hub = await aKnownHub();
    await hub.db.sources.update('daily-papers', { limitedUntil: now + 8_760 * hourMs });
    await refresh(hub.world, automatic);
    expect(hub.asked()[0]).toBe(friday);
  });
});

describe('time', () => {
  test('is twenty seconds for a day, for all of its pages together and the write behind them', async () => {
    const hub = await aKnownHub();
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    hub.days[friday] = Array.from({ length: 101 }, (_, index) => itemsOf(friday, index + 1)[0]);
    await refresh(hub.world, automatic);
    expect(timeout.mock.calls).toEqual(Array(4).fill([20_000]));
    const [one, two, other] = hub.requests.map(({ signal }) => signal);
    expect([one, two === one, other === one]).toEqual([
      timeout.mock.results[0]?.value,
      true,
      false,
    ]);
  });

  test('that runs out before the write leaves the day unstored, and says so', async () => {
    const hub = await aKnownHub();
    const time = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
    hub.days[friday] = () => {
      time.abort();
      return aJsonReply(itemsOf(friday, 1));
    };
    expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 0, hasMore: false });
    expect(await hub.db.papers.count()).toBe(0);
    expect(await readSource(hub.db)).toMatchObject({ problem: { kind: 'offline' }, checkedAt: {} });
  });
});

describe('a store', () => {
  test('without room forgets old papers, and the day is stored', async () => {
    const hub = await aKnownHub();
    await hub.db.papers.bulkAdd([aPaper({ day: '2026-09-01' }), aPaper({ id: '2609.00002' })]);
    const disk = fillDisk(hub.db, { at: 'commit', table: 'papers', times: 1 });
    await refresh(hub.world, automatic);
    expect(disk.failures).toBe(1);
    expect(await readSource(hub.db)).not.toHaveProperty('problem');
    expect(await hub.db.papers.where('day').below(tuesday).count()).toBe(0);
    expect(await hub.db.unseen.count()).toBe(4);
  });

  const damages = {
    'storage-full': (hub: ScriptedHub) => fillDisk(hub.db, { at: 'request', table: 'papers' }),
    'storage-broken': ({ db }: ScriptedHub) => {
      const lost = () => Dexie.Promise.reject(new Dexie.UnknownError('lost'));
      vi.spyOn(db.papers, 'bulkPut').mockImplementation(lost);
    },
  };

  test.each(Object.entries(damages))(
    'that cannot take the day is told as %s, and nothing of it is stored',
    async (kind, damage) => {
      const hub = await aKnownHub();
      damage(hub);
      expect(await refresh(hub.world, automatic)).toMatchObject({ arrived: 0, hasMore: false });
      expect(hub.asked()).toEqual([friday]);
      const source = await readSource(hub.db);
      expect(source).toMatchObject({ problem: { kind }, failures: 1, checkedAt: {} });
      expect([await hub.db.papers.count(), await hub.db.days.count()]).toEqual([0, 0]);
    },
  );
});
