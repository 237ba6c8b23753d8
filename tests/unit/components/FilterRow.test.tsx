import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { showPanel } from '../../fixtures/panel.tsx';

const field = () => screen.getByRole<HTMLInputElement>('searchbox');

describe('the search field', () => {
  test('narrows the list with each key, and shows what it is narrowed to', async () => {
    const { actions, user, change } = showPanel();
    await user.type(field(), 'la');
    expect(actions.setQuery.mock.calls.map(([text]) => text)).toEqual(['l', 'la']);
    change({ query: 'lamp' });
    expect(field().value).toBe('lamp');
  });

  test('says whether it narrows the list or searches all papers', () => {
    const { change } = showPanel();
    expect(screen.getByRole('searchbox', { name: 'Filter this list' })).toBe(field());
    change({ view: 'search' });
    expect(screen.getByRole('searchbox', { name: 'Search all papers' })).toBe(field());
    change({ view: 'own' });
    expect(screen.getByRole('searchbox', { name: 'Filter this list' })).toBe(field());
  });

  test('Enter looks in all papers for what the list is narrowed to, and goes on typing there', async () => {
    const { actions, user } = showPanel({ query: 'lamp' });
    await user.click(field());
    await user.keyboard('{Enter}');
    expect(actions.widenSearch).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(field());
  });

  test('Enter in a list that is whole does nothing', async () => {
    const { actions, user } = showPanel();
    await user.click(field());
    await user.keyboard('{Enter}');
    expect(actions.widenSearch).not.toHaveBeenCalled();
  });

  test('Enter in the search of all papers asks the Hub as well', async () => {
    const { actions, user } = showPanel({ view: 'search', query: 'lamp' });
    await user.click(field());
    await user.keyboard('{Enter}');
    expect(actions.askHub).toHaveBeenCalledOnce();
    expect(actions.widenSearch).not.toHaveBeenCalled();
  });

  test('Escape leaves the search and gives the focus back to the list', async () => {
    const { actions, user } = showPanel({ query: 'lamp' });
    await user.click(field());
    await user.keyboard('{Escape}');
    expect(actions.leaveSearch).toHaveBeenCalledOnce();
    expect(screen.getByRole('main').contains(document.activeElement)).toBe(true);
  });

  test.each(['Enter', 'Escape'])('%s belongs to an input method that composes', (key) => {
    const { actions } = showPanel({ query: 'lamp' });
    field().dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }),
    );
    expect(actions.leaveSearch).not.toHaveBeenCalled();
    expect(actions.widenSearch).not.toHaveBeenCalled();
  });
});

test('what narrows by hand is no part of the first frame', async () => {
  const { change } = showPanel({ isWhole: false });
  expect(screen.queryByRole('button', { name: /^Code/ })).toBeNull();
  change({ isWhole: true });
  await waitFor(() => expect(screen.getByRole('button', { name: /^Code/ })).toBeTruthy());
});
