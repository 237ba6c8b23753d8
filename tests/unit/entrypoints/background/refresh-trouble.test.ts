// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refresh, type Wish } from '../../../../entrypoints/background/refresh.ts';
import type { FeedDay } from '../../../../papers/feed-day.ts';
import { readSource } from '../../../../storage/sources.ts';
import { friday } from '../../../fixtures/factories.ts';
import { aFailure, aKnownHub, ScriptedHub } from '../../../fixtures/scripted-hub.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

const days: FeedDay[] = [friday, '2026-11-18', '2026-11-13'];

/** Somebody looks for papers, `pauseMs` behind whoever did before, with or without a network. */
const arbitraryLook = fc.record({
  hasNetwork: fc.boolean(),
  pauseMs: fc.oneof(fc.integer({ max: 70_000, min: 0 }), fc.integer({ max: 9e6, min: 0 })),
  wish: fc.record({
    days: fc.subarray(days),
    force: fc.boolean(),
    trending: fc.boolean(),
  }) satisfies fc.Arbitrary<Wish>,
});

test('a lost network is told from the request that it cost to the next that is answered, whatever is wished', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(arbitraryLook, { minLength: 1, maxLength: 12 }),
      async (isKnown, looks) => {
        // A feed without a single paper is looked through from its newest day each time.
        const hub = isKnown ? await aKnownHub() : new ScriptedHub();
        hub.days.trending = [aWireItem(9)];
        const answering = hub.fetchJson;
        for (const { hasNetwork, pauseMs, wish } of looks) {
          hub.now += pauseMs;
          hub.world.fetchJson = async (url, etag, signal) => {
            const reply = await answering(url, etag, signal);
            return hasNetwork ? reply : aFailure('offline');
          };
          hub.asked();
          const before = await readSource(hub.db);
          await refresh(hub.world, wish);
          const isLost = hub.asked().length > 0 ? !hasNetwork : before.problem !== undefined;
          expect((await readSource(hub.db)).problem?.kind).toBe(isLost ? 'offline' : undefined);
        }
      },
    ),
    { numRuns: 100 },
  );
});
