import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf } from '../../../../papers/zotero/batches.ts';
import { zoteroItem } from '../../../../papers/zotero/zotero-item.ts';
import { aPaper } from '../../../fixtures/factories.ts';

function anItem(length = 0) {
  return zoteroItem({ paper: aPaper({ abstract: 'x'.repeat(length) }), mark: undefined });
}

function ids() {
  let count = 0;
  return () => `session-${count++}`;
}

test('of three hundred papers there are six batches, each with a session of its own', () => {
  const batches = batchesOf(
    Array.from({ length: 300 }, () => anItem()),
    ids(),
  );
  expect(batches.map(({ items }) => items.length)).toEqual([50, 50, 50, 50, 50, 50]);
  expect(new Set(batches.map(({ sessionID }) => sessionID)).size).toBe(6);
});

test('of none there is none', () => {
  expect(batchesOf([], ids())).toEqual([]);
});

test('every item is in one batch, in its order; no batch is too large but by one item alone', () => {
  const lengths = fc.array(fc.constantFrom(0, 400_000, 999_000, 2_000_000), { maxLength: 130 });
  fc.assert(
    fc.property(lengths, (all) => {
      const items = all.map(anItem);
      const batches = batchesOf(items, ids());
      expect(batches.flatMap((batch) => batch.items)).toEqual(items);
      for (const batch of batches) {
        const size = batch.items.reduce((sum, item) => sum + JSON.stringify(item).length, 0);
        expect(batch.items.length).toBeLessThanOrEqual(50);
        expect(size <= 1_000_000 || batch.items.length === 1).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
