import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Momentum } from '../../../papers/momentum.ts';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const momentum = (fields: Partial<Momentum> = {}): Momentum => ({
  points: [
    [0, 4],
    [5, 8],
    [10, 16],
  ],
  rise: 12,
  hours: 6,
  isRising: false,
  ...fields,
});

/** The panel with one paper that moves; its line is drawn a moment later. */
async function showMoving(fields: Partial<Momentum>) {
  const rows = [aRow(), aRow()];
  const id = rows[0]?.paper.id ?? '';
  const shown = showPanel({ rows, momentum: new Map([[id, momentum(fields)]]) });
  const line = () => document.querySelector('[data-momentum]');
  await waitFor(() => expect(line()).not.toBeNull());
  return { ...shown, id, line };
}

test('a paper that outpaces its day says so, to the eye once and to the ear once', async () => {
  const { line } = await showMoving({ isRising: true });
  expect(line()?.getAttribute('title')).toBe('rising: +12 in 6 h');
  const heard = [...(line()?.children ?? [])].filter((part) => !part.hasAttribute('aria-hidden'));
  expect(heard.map(wordsOf)).toEqual(['rising: +12 in 6 h']);
  expect(screen.getByText('rising').getAttribute('aria-hidden')).toBe('true');
});

test('a paper that merely rises has a line and its words, without “rising”', async () => {
  const { line } = await showMoving({});
  expect(wordsOf(line())).toBe('+12 in 6 h');
  expect(line()?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('the line goes from the earliest count at the bottom to the latest at the top', async () => {
  const { line } = await showMoving({});
  expect(line()?.querySelector('polyline')?.getAttribute('points')).toBe('0,10 14,6.7 28,0');
});

test('counts that never moved make a flat line, not a broken one', async () => {
  const { line } = await showMoving({ points: [[3, 7]] });
  expect(line()?.querySelector('polyline')?.getAttribute('points')).toBe('0,10');
});

test('a paper without momentum has no line, until there is one', async () => {
  const { change, id, line } = await showMoving({});
  expect(document.querySelectorAll('[data-momentum]')).toHaveLength(1);
  change({ momentum: new Map() });
  expect(line()).toBeNull();
  change({ momentum: new Map([[id, momentum({ rise: 30 })]]) });
  expect(wordsOf(line())).toBe('+30 in 6 h');
});
