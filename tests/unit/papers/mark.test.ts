import { describe, expect, test } from 'vitest';
import { endsNewness, isBlank, isKept, type Mark } from '../../../papers/mark.ts';
import { aMark } from '../../fixtures/factories.ts';

describe('a mark', () => {
  test.each<[string, Partial<Mark>, { kept: boolean; met: boolean; blank: boolean }]>([
    ['saved', { savedAt: 1 }, { kept: true, met: true, blank: false }],
    ['saved at the first moment of all', { savedAt: 0 }, { kept: true, met: true, blank: false }],
    ['seen', { seenAt: 1 }, { kept: false, met: true, blank: false }],
    ['read', { readAt: 1 }, { kept: false, met: true, blank: false }],
    ['hidden', { hiddenAt: 0 }, { kept: false, met: true, blank: false }],
    ['tagged', { tags: ['lamps'] }, { kept: true, met: true, blank: false }],
    ['noted', { note: 'for Monday' }, { kept: true, met: true, blank: false }],
    [
      'without its last tag and note',
      { tags: [], note: '' },
      { kept: false, met: false, blank: true },
    ],
    ['with a status alone', { status: 'to-read' }, { kept: false, met: false, blank: false }],
    [
      'with a field that only a later version knows',
      JSON.parse('{"pinnedAt":1}'),
      { kept: false, met: false, blank: false },
    ],
    ['that says nothing', {}, { kept: false, met: false, blank: true }],
  ])('%s', (_, fields, { kept, met, blank }) => {
    const mark = aMark('2611.00001', fields);
    expect({ kept: isKept(mark), met: endsNewness(mark), blank: isBlank(mark) }).toEqual({
      kept,
      met,
      blank,
    });
  });

  test('that does not exist keeps nothing and ends nothing', () => {
    expect(isKept(undefined)).toBe(false);
    expect(endsNewness(undefined)).toBe(false);
  });
});
