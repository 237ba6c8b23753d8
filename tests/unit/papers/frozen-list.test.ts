import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReordered, showFrozen } from '../../../papers/frozen-list.ts';
import type { PaperRow } from '../../../papers/paper-row.ts';
import { aRow } from '../../fixtures/factories.ts';

const idsOf = (rows: PaperRow[]) => rows.map(({ paper }) => paper.id);
const byId = (rows: PaperRow[]) => new Map(rows.map((row) => [row.paper.id, row]));
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aRow({ id })) as [
  PaperRow,
  PaperRow,
  PaperRow,
  PaperRow,
];

test('the list stays as it was entered when its order would change', () => {
  const shown = showFrozen(['a', 'b', 'c'], [c, a, b], byId([a, b, c]));
  expect(idsOf(shown.rows)).toEqual(['a', 'b', 'c']);
  expect(shown.waiting).toEqual([]);
});

test.each([
  ['the same order', ['a', 'b', 'c'], [a, b, c], false],
  ['another order', ['a', 'b', 'c'], [b, a, c], true],
  ['the same, with one that came', ['a', 'b'], [a, d, b], false],
  ['the same, without one that went', ['a', 'b', 'c'], [a, c], false],
  ['another order, with one that came and one that went', ['a', 'b', 'c'], [c, d, a], true],
])('it notices %s', (_, frozen, members, expected) => {
  expect(isReordered(frozen, members)).toBe(expected);
});

test('papers that arrive wait, in the order that they will have', () => {
  const shown = showFrozen(['b'], [d, b, c, a], byId([a, b, c, d]));
  expect(idsOf(shown.rows)).toEqual(['b']);
  expect(shown.waiting).toEqual(['d', 'c', 'a']);
});

test('papers that no longer belong stay, with what is known of them now', () => {
  const seen = aRow({ id: 'a' }, { seenAt: 1 });
  const shown = showFrozen(['a', 'b'], [b], byId([seen, b]));
  expect(shown.rows).toEqual([seen, b]);
  expect(shown.rows[0]?.mark?.seenAt).toBe(1);
});

test('a paper that is gone altogether is left out', () => {
  expect(idsOf(showFrozen(['a', 'b', 'c'], [a, c], byId([a, c])).rows)).toEqual(['a', 'c']);
});

test('whatever happens, no row moves, comes in or leaves, and every member is shown or waits', () => {
  const ids: fc.Arbitrary<string[]> = fc.uniqueArray(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  );
  fc.assert(
    fc.property(ids, ids, ids, (frozen, memberIds, gone) => {
      const members = memberIds.map((id) => aRow({ id }));
      const known = byId([
        ...frozen.filter((id) => !gone.includes(id)).map((id) => aRow({ id })),
        ...members,
      ]);
      const { rows, waiting } = showFrozen(frozen, members, known);
      expect(idsOf(rows)).toEqual(frozen.filter((id) => known.has(id)));
      expect(new Set([...idsOf(rows), ...waiting])).toEqual(new Set(known.keys()));
      expect(waiting.some((id) => frozen.includes(id))).toBe(false);
      expect(waiting).toEqual(memberIds.filter((id) => waiting.includes(id)));
    }),
  );
});
