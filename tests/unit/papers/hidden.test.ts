import { expect, test } from 'vitest';
import { isFoldedAway } from '../../../papers/hidden.ts';
import { aRow } from '../../fixtures/factories.ts';

const hidden = { hiddenAt: 1 };

test.each(['day', 'new'] as const)('a hidden paper stays out of the view “%s”', (view) => {
  expect(isFoldedAway(aRow({}, hidden), view)).toBe(true);
  expect(isFoldedAway(aRow({}, { ...hidden, savedAt: 2 }), view)).toBe(true);
  expect(isFoldedAway(aRow({}, { seenAt: 2 }), view)).toBe(false);
  expect(isFoldedAway(aRow(), view)).toBe(false);
});

test('the saved papers are shown, hidden or not', () => {
  expect(isFoldedAway(aRow({}, { ...hidden, savedAt: 2 }), 'saved')).toBe(false);
});
