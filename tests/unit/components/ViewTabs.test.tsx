import { screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { views } from '../../../papers/view.ts';
import { aView as anOwnView } from '../../fixtures/own-views.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

const tabs = () => within(screen.getByRole('navigation', { name: 'Lists' })).getAllByRole('button');

test('the tabs tell what waits in them, and nothing where nothing does', () => {
  const { change } = showPanel({ newCount: 1234, savedCount: 1 });
  expect(tabs().map(wordsOf)).toEqual([
    'New 1,234',
    'Day',
    'Week',
    'Month',
    'Trending',
    'Saved 1',
    'Search',
  ]);
  change({ newCount: 0, savedCount: 0 });
  expect(tabs().map(wordsOf)).toEqual([
    'New',
    'Day',
    'Week',
    'Month',
    'Trending',
    'Saved',
    'Search',
  ]);
});

test.each(views)('the tab of the list “%s” leads there and is marked there', async (view) => {
  const { actions, user, change } = showPanel();
  const at = views.indexOf(view);
  await user.click(tabs()[at] as HTMLElement);
  expect(actions.showView).toHaveBeenCalledExactlyOnceWith(view);
  change({ view });
  expect(tabs().map((tab) => tab.getAttribute('aria-current'))).toEqual(
    views.map((id) => (id === view ? 'page' : null)),
  );
  expect(tabs().map((tab) => tab.dataset.view)).toEqual([...views]);
});

test('the count of new papers is left out while it is not known', () => {
  showPanel({ newCount: undefined });
  expect(wordsOf(tabs()[0] ?? null)).toBe('New');
});

test('the reader’s own views stand behind the others, each under its name', async () => {
  const ownViews = [anOwnView(), anOwnView({ id: 'lamps', name: '<b>Lamps</b>' })];
  const { actions, user, change } = showPanel({ ownViews });
  expect(tabs().slice(views.length).map(wordsOf)).toEqual(['Lanterns', '<b>Lamps</b>']);
  await user.click(screen.getByRole('button', { name: '<b>Lamps</b>' }));
  expect(actions.showOwnView).toHaveBeenCalledExactlyOnceWith('lamps');
  change({ view: 'own', ownView: ownViews[1] });
  const marked = tabs().filter((tab) => tab.getAttribute('aria-current') === 'page');
  expect(marked.map(wordsOf)).toEqual(['<b>Lamps</b>']);
});

test('of a row that is wider than the panel the tab of the list on show is in view', () => {
  const scrolled: (string | undefined)[] = [];
  vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (
    this: HTMLElement,
  ) {
    scrolled.push(this.dataset.view);
  });
  const { change } = showPanel({ view: 'trending' });
  change({ newCount: 5 });
  change({ view: 'new' });
  expect(scrolled).toEqual(['trending', 'new']);
});
