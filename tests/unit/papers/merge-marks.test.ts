import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import { withChange } from '../../../papers/mark-change.ts';
import { mergeMarks } from '../../../papers/merge-marks.ts';
import { anyChange, anyMarkOf } from '../../fixtures/arbitrary-marks.ts';

const paperId = '2611.00001';
const anyMark = anyMarkOf(paperId);
const mark = (fields: Partial<Mark>): Mark => ({ paperId, ...fields });

describe('merging two copies of a mark', () => {
  test('gives the same in any order, however often, and of any grouping', () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMark, (a, b, c) => {
        expect(mergeMarks(a, b)).toEqual(mergeMarks(b, a));
        expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c)));
        const merged = mergeMarks(a, b);
        expect(mergeMarks(merged, merged)).toEqual(merged);
        expect(mergeMarks(merged, a)).toEqual(merged);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of one that has gone on from the other gives that one, whatever its clock said', () => {
    fc.assert(
      fc.property(anyMark, fc.array(fc.tuple(anyChange, fc.nat(6))), (before, changes) => {
        const after = changes.reduce(
          (left, [change, now]) => withChange(paperId, left, change, now),
          mergeMarks(before, before),
        );
        expect(mergeMarks(before, after)).toEqual(after);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each<[string, Partial<Mark>, Partial<Mark>, Partial<Mark>]>([
    ['keeps what each has alone', { savedAt: 3 }, { note: 'x' }, { savedAt: 3, note: 'x' }],
    [
      'knows a mark of before stamps by its moments',
      { savedAt: 3 },
      { changedAt: { savedAt: 2 } },
      { savedAt: 3 },
    ],
    [
      'lets what was taken away later be gone',
      { savedAt: 3 },
      { changedAt: { savedAt: 4 } },
      { changedAt: { savedAt: 4 } },
    ],
    [
      'takes the later note, be it the shorter',
      { note: 'a long one', changedAt: { note: 5 } },
      { note: 'x', changedAt: { note: 6 } },
      { note: 'x', changedAt: { note: 6 } },
    ],
    [
      'takes each tag by itself',
      { tags: ['a', 'b'], tagsAt: { a: 1, b: 1 } },
      { tags: ['c'], tagsAt: { a: 2, c: 1 } },
      { tags: ['b', 'c'], tagsAt: { a: 2, b: 1, c: 1 } },
    ],
    ['keeps the tags of before stamps', { tags: ['a'] }, { tags: ['b'] }, { tags: ['a', 'b'] }],
    [
      'leaves the store’s own number out',
      { savedAt: 1, revision: 7 },
      { savedAt: 1, revision: 9 },
      { savedAt: 1 },
    ],
  ])('%s', (_, one, other, merged) => {
    expect(mergeMarks(mark(one), mark(other))).toEqual(mark(merged));
  });
});
