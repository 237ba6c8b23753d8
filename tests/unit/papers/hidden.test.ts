import { expect, test } from 'vitest';
import { isFoldedAway } from '../../../papers/hidden.ts';
import { views } from '../../../papers/view.ts';
import { aRow } from '../../fixtures/factories.ts';

const hidden = { hiddenAt: 1 };
const nothingMuted = () => false;
const allMuted = () => true;
const others = [...views, 'own' as const].filter((view) => view !== 'saved');

test.each(others)('a hidden paper stays out of the view “%s”', (view) => {
  expect(isFoldedAway(aRow({}, hidden), view, nothingMuted)).toBe(true);
  expect(isFoldedAway(aRow({}, { ...hidden, savedAt: 2 }), view, nothingMuted)).toBe(true);
  expect(isFoldedAway(aRow({}, { seenAt: 2 }), view, nothingMuted)).toBe(false);
  expect(isFoldedAway(aRow(), view, nothingMuted)).toBe(false);
});

test.each(others)('a muted paper stays out of the view “%s”', (view) => {
  const [muted, other] = [aRow(), aRow()];
  const isMuted = (row: object) => row === muted;
  expect(isFoldedAway(muted, view, isMuted)).toBe(true);
  expect(isFoldedAway(other, view, isMuted)).toBe(false);
});

test('the saved papers are shown, hidden or not, muted or not', () => {
  expect(isFoldedAway(aRow({}, { ...hidden, savedAt: 2 }), 'saved', nothingMuted)).toBe(false);
  expect(isFoldedAway(aRow({}, { savedAt: 2 }), 'saved', allMuted)).toBe(false);
});
