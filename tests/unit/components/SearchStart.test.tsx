import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { PanelView } from '../../../components/panel-view.ts';
import { parseQuery } from '../../../papers/query/parse.ts';
import { showPanel } from '../../fixtures/panel.tsx';

const start: Partial<PanelView> = {
  view: 'search',
  screen: 'search-start',
  rows: [],
  day: undefined,
};
const stored = (count: number) =>
  ({
    sort: 'match',
    total: undefined,
    near: 0,
    corrections: [],
    hasMore: false,
    stored: count,
    reading: undefined,
    hub: undefined,
  }) as const;

test.each([
  [0, /^Paperboy is reading its papers/],
  [1, /^1 paper can be searched/],
  [12_345, /^12,345 papers can be searched/],
])('a search begins with how many papers it is over: %i', async (count, words) => {
  showPanel({ ...start, search: stored(count) });
  expect(await screen.findByText(words)).toBeTruthy();
});

test('what was searched for before is searched for again by a click, or forgotten', async () => {
  const { actions, user } = showPanel({ ...start, searches: ['oil lamp', '<b>moss</b>'] });
  await user.click(await screen.findByRole('button', { name: '<b>moss</b>' }));
  expect(actions.setQuery).toHaveBeenCalledExactlyOnceWith('<b>moss</b>');
  await user.click(screen.getByRole('button', { name: 'Forget' }));
  expect(actions.forgetSearches).toHaveBeenCalledOnce();
});

test('who has searched for nothing yet is offered nothing to forget', async () => {
  showPanel(start);
  await screen.findByRole('heading', { name: 'What you can ask' });
  expect(screen.queryByRole('button', { name: 'Forget' })).toBeNull();
});

test('every example is a query that reads without complaint, and is asked by a click', async () => {
  const { actions, user, container } = showPanel(start);
  await screen.findByRole('heading', { name: 'What you can ask' });
  const examples = [...container.querySelectorAll<HTMLElement>('dt button')];
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) {
    const text = example.textContent ?? '';
    expect(parseQuery(text).complaints).toEqual([]);
    await user.click(example);
    expect(actions.setQuery).toHaveBeenLastCalledWith(text);
  }
});
