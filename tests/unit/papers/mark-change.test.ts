import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import { type MarkChange, withChange } from '../../../papers/mark-change.ts';
import { anyChange, anyMarkOf } from '../../fixtures/arbitrary-marks.ts';

const paperId = '2611.00001';
const change = (mark: Partial<Mark>, change: MarkChange, now: number) => {
  const { paperId: _, ...fields } = withChange(paperId, { paperId, ...mark }, change, now);
  return fields;
};

describe('a change of a mark', () => {
  test.each<[string, Partial<Mark>, MarkChange, Partial<Mark>]>([
    ['that saves needs no stamp beside its moment', {}, { savedAt: 9 }, { savedAt: 9 }],
    [
      'that takes something away leaves a stamp',
      { savedAt: 2 },
      { savedAt: undefined },
      { changedAt: { savedAt: 9 } },
    ],
    [
      'that brings an old moment back is a new change',
      { changedAt: { savedAt: 5 } },
      { savedAt: 2 },
      { savedAt: 2, changedAt: { savedAt: 9 } },
    ],
    [
      'is later than what was there, though the clock was set back',
      { note: 'x', changedAt: { note: 50 } },
      { note: 'y' },
      { note: 'y', changedAt: { note: 51 } },
    ],
    ['that changes nothing leaves no stamp', { savedAt: 2 }, { savedAt: 2 }, { savedAt: 2 }],
    [
      'of tags stamps those that came and went',
      { tags: ['a', 'b'], tagsAt: { a: 1 } },
      { tags: ['b', 'C'] },
      { tags: ['b', 'C'], tagsAt: { a: 9, c: 9 } },
    ],
    [
      'of a tag’s spelling is one of that tag',
      { tags: ['a'] },
      { tags: ['A'] },
      { tags: ['A'], tagsAt: { a: 9 } },
    ],
    ['to an empty note takes it away', { note: 'x' }, { note: '' }, { changedAt: { note: 9 } }],
    [
      'keeps what a later version has written',
      JSON.parse('{"shelf":"oak"}'),
      { savedAt: 9 },
      JSON.parse('{"savedAt":9,"shelf":"oak"}'),
    ],
  ])('%s', (_, before, asked, after) => {
    expect(change(before, asked, 9)).toEqual(after);
  });

  test('says what was asked for, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(anyMarkOf(paperId), anyChange, (mark, asked) => {
        const after = withChange(paperId, mark, asked, 3);
        for (const field of [
          'savedAt',
          'seenAt',
          'readAt',
          'hiddenAt',
          'note',
          'status',
        ] as const) {
          const wanted = Object.hasOwn(asked, field) ? asked[field] || asked[field] : mark[field];
          expect(after[field]).toBe(wanted === '' ? undefined : wanted);
        }
        if (!asked.tags) expect(after.tags).toEqual(mark.tags);
      }),
    );
  });
});
