import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMark } from '../../../papers/read-mark.ts';
import { anyMarkOf } from '../../fixtures/arbitrary-marks.ts';

const paperId = '2611.00001';

describe('reading a mark from outside the database', () => {
  test('gives back every mark as it was written', () => {
    fc.assert(
      fc.property(anyMarkOf(paperId), (mark) => {
        expect(readMark(JSON.parse(JSON.stringify(mark)))).toEqual(mark);
      }),
    );
  });

  test.each([
    ['a bad moment', { savedAt: 'today', seenAt: 2 }, { seenAt: 2 }],
    ['a moment without end', { savedAt: Number.POSITIVE_INFINITY, note: 'x' }, { note: 'x' }],
    ['tags that are no names', { tags: ['a', 5, null, ''] }, { tags: ['a'] }],
    ['tags that are no list', { tags: 'a', savedAt: 1 }, { savedAt: 1 }],
    ['a note that is no text', { note: {}, savedAt: 1 }, { savedAt: 1 }],
    [
      'bad stamps',
      { changedAt: { note: 'x', savedAt: 5, shelf: 5 }, tagsAt: 7 },
      { changedAt: { savedAt: 5 } },
    ],
    ['the number of another store', { savedAt: 1, revision: 12 }, { savedAt: 1 }],
    ['a status of a later version, which stays', { status: 'skimmed' }, { status: 'skimmed' }],
    ['a field of a later version, which stays', { shelf: 'oak' }, { shelf: 'oak' }],
  ])('passes over %s', (_, raw, fields) => {
    expect(readMark({ paperId, ...raw })).toEqual({ paperId, ...fields });
  });

  test('reads none where no paper is named, and never throws', () => {
    for (const raw of [undefined, null, [], 'x', {}, { paperId: '' }, { paperId: 'cs/0301001' }]) {
      expect(readMark(raw)).toBeUndefined();
    }
    fc.assert(fc.property(fc.anything(), (raw) => void readMark(raw)));
  });

  test('is not led astray by names that objects have of themselves', () => {
    const raw = JSON.parse(
      `{"paperId":"${paperId}","__proto__":{"savedAt":1},"tags":["__proto__"],"tagsAt":{"__proto__":3,"constructor":4}}`,
    );
    const mark = readMark(raw);
    expect(mark?.savedAt).toBeUndefined();
    expect(mark?.tags).toEqual(['__proto__']);
    expect(Object.entries(mark?.tagsAt ?? {})).toEqual([
      ['__proto__', 3],
      ['constructor', 4],
    ]);
  });
});
