import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PanelView } from '../../../components/panel-view.ts';
import { aView as anOwnView } from '../../fixtures/own-views.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

type Search = NonNullable<PanelView['search']>;

const search = (fields: Partial<Search> = {}): Search => ({
  sort: 'match',
  total: 2,
  near: 0,
  corrections: [],
  hasMore: false,
  stored: 9,
  reading: undefined,
  hub: undefined,
  ...fields,
});
const searched = (fields: Partial<Search>) =>
  showPanel({ view: 'search', query: 'lamp', search: search(fields) });

describe('what is left of a list', () => {
  test('is told while it is narrowed, and not otherwise', async () => {
    const { change } = showPanel({ query: 'lamp', members: 12 });
    expect(await screen.findByText('3 of 12')).toBeTruthy();
    change({ query: '' });
    expect(screen.queryByText('3 of 12')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
  });

  test.each([
    ['Clear', 'setQuery', ['']],
    ['Keep as view', 'showSheet', ['keep-view']],
    ['All papers ↵', 'widenSearch', []],
  ] as const)('can be gone on with: “%s”', async (name, action, args) => {
    const { actions, user } = showPanel({ query: 'lamp' });
    await user.click(await screen.findByRole('button', { name }));
    expect(actions[action]).toHaveBeenCalledOnce();
    expect(actions[action].mock.calls[0]?.slice(0, args.length)).toEqual(args);
  });
});

describe('what a search has found', () => {
  test.each<[Partial<Search>, string]>([
    [{ total: undefined }, 'Searching …'],
    [{ total: 1 }, '1 paper'],
    [
      { total: 7, reading: { ready: 4000, of: 13720 } },
      '7 papers · reading papers: 4,000 of 13,720',
    ],
    [{ total: 1234 }, '1,234 papers'],
    [{ total: 0, near: 1 }, '0 papers · 1 that comes near'],
    [{ total: 2, near: 3 }, '2 papers · 3 that come near'],
  ])('%o reads “%s”', async (fields, words) => {
    searched(fields);
    expect(wordsOf(await screen.findByText(words))).toBe(words);
  });

  test('is told with what was looked for in the place of a word that no paper has', async () => {
    searched({ corrections: [{ typed: 'lanp', meant: ['lamp', 'land'] }] });
    expect(await screen.findByText('No paper has “lanp”: looked for “lamp, land”')).toBeTruthy();
  });

  test('is ordered as the reader asks', async () => {
    const { actions, user } = searched({ sort: 'newest' });
    const order = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Order' });
    expect(order.value).toBe('newest');
    await user.selectOptions(order, 'GitHub stars');
    expect(actions.setSort).toHaveBeenCalledExactlyOnceWith('stars');
  });

  test('is not widened: it is of all papers', async () => {
    searched({});
    await screen.findByRole('button', { name: 'Clear' });
    expect(screen.queryByRole('button', { name: /^All papers/ })).toBeNull();
  });
});

test('a view of the reader’s own can be edited', async () => {
  const ownView = anOwnView();
  const { actions, user } = showPanel({
    view: 'own',
    ownViews: [ownView],
    ownView,
    search: search(),
  });
  await user.click(await screen.findByRole('button', { name: 'Edit view' }));
  expect(actions.showSheet).toHaveBeenCalledExactlyOnceWith('edit-view');
  expect(screen.queryByRole('button', { name: 'Keep as view' })).toBeNull();
});

describe('what could not be read', () => {
  const complaints = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

  test('is pointed at, with the reason', async () => {
    showPanel({ query: 'titel:lamp oil' });
    expect(await screen.findByText(/is no field: it was left out/)).toBeTruthy();
    expect(complaints()).toEqual(['titel:lamp']);
  });

  test('is shown with the words before it', async () => {
    showPanel({ query: 'speculative model has:code titel:x' });
    await screen.findByText(/is no field/);
    expect(wordsOf(document.querySelector('search p bdi'))).toBe('… has:code titel:x');
  });

  test('is two things at most, so that the list stays in view', async () => {
    showPanel({ query: 'titel:lamp up:abc has:cod oil' });
    await screen.findByText(/is no field/);
    expect(complaints()).toHaveLength(2);
  });

  test('is not told of what is still being written', async () => {
    const { user, change } = showPanel({ query: 'oil lamp' });
    await screen.findByText('3 of 3');
    await user.click(screen.getByRole('searchbox'));
    change({ query: 'oil titel:' });
    expect(complaints()).toEqual([]);
    change({ query: 'titel:a oil' });
    expect(complaints()).toEqual(['titel:a']);
  });
});
