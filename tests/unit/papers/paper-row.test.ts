import { expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import { isUnmet, type PaperState, statesOf } from '../../../papers/paper-row.ts';
import { aRow } from '../../fixtures/factories.ts';

test.each<[Partial<Mark> | undefined, boolean, PaperState[], boolean]>([
  [undefined, true, ['new'], true],
  [undefined, false, [], true],
  [{ seenAt: 0 }, false, ['seen'], false],
  [{ readAt: 0 }, false, ['seen', 'read'], false],
  [{ seenAt: 1, readAt: 2 }, false, ['seen', 'read'], false],
  [{ savedAt: 0 }, false, ['saved'], true],
  [{ hiddenAt: 0 }, false, ['hidden'], true],
  [{ note: 'for Monday', tags: ['lamps'] }, false, [], true],
  [
    { savedAt: 1, seenAt: 1, readAt: 1, hiddenAt: 1 },
    true,
    ['new', 'seen', 'read', 'saved', 'hidden'],
    false,
  ],
])('a row marked %o, new: %s, is %o', (mark, isNew, states, unmet) => {
  const row = aRow({}, mark, isNew);
  expect(statesOf(row)).toEqual(states);
  expect(isUnmet(row)).toBe(unmet);
});
