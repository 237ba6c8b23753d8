import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const line = async () =>
  (await screen.findByRole('button', { name: /^(Show|Fold away)$/ })).parentElement;

test.each([
  [{ folded: 1, muted: 0, revealed: 0 }, '1 hidden · Show', true],
  [{ folded: 2, muted: 0, revealed: 1 }, '2 hidden · Show', true],
  [{ folded: 1, muted: 1, revealed: 0 }, '1 muted · Show · Muted', true],
  [{ folded: 5, muted: 3, revealed: 0 }, '2 hidden · 3 muted · Show · Muted', true],
  [{ folded: 0, muted: 0, revealed: 1 }, '1 hidden paper shown · Fold away', false],
  [{ folded: 0, muted: 0, revealed: 3 }, '3 hidden papers shown · Fold away', false],
])('%o: one line at the end of the list', async (hidden, words, shows) => {
  const { actions, user } = showPanel({ hidden });
  expect(wordsOf(await line())).toBe(words);
  await user.click(screen.getByRole('button', { name: /^(Show|Fold away)$/ }));
  expect(actions.showHidden).toHaveBeenCalledExactlyOnceWith(shows);
});

test('what is muted leads to everything that is', async () => {
  const { actions, user } = showPanel({ hidden: { folded: 1, muted: 1, revealed: 0 } });
  await line();
  await user.click(screen.getByRole('button', { name: 'Muted' }));
  expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith('mutes');
});

test('nothing hidden, nothing said', () => {
  showPanel();
  expect(screen.queryByRole('button', { name: 'Show' })).toBeNull();
});

test('a hidden paper that is shown says so in a word', () => {
  showPanel({ rows: [aRow({}, { hiddenAt: 1 })] });
  expect(screen.getByText('Hidden')).toBeTruthy();
});

test.each([
  [undefined, 'Hide'],
  [{ hiddenAt: 1 }, 'Show again'],
])('the open paper with the mark %o offers “%s”', async (mark, name) => {
  const row = aRow({}, mark);
  const { actions, user } = showPanel({ rows: [row], openIds: new Set([row.paper.id]) });
  await user.click(screen.getByRole('button', { name }));
  expect(actions.toggleHidden).toHaveBeenCalledExactlyOnceWith(row.paper.id);
});
