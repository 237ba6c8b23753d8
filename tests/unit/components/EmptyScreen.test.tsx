import { cleanup, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelActions, PanelView } from '../../../components/panel-view.ts';
import type { Freshness } from '../../../papers/freshness.ts';
import type { Screen } from '../../../papers/screen.ts';
import { initialSettings } from '../../../papers/settings.ts';
import { aSource, friday, fridayNoon } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';

// The code of the screens comes a moment after the panel's.
beforeEach(async () => {
  showPanel({ rows: [], screen: 'loading' });
  await waitFor(() => expect(document.querySelector('[data-screen]')).not.toBeNull());
  cleanup();
});

type EmptyScreenName = Exclude<Screen, 'list' | 'search-start'>;

const titles: Record<EmptyScreenName, string> = {
  loading: 'Opening your papers …',
  'first-run': 'Fetching today’s papers',
  'nothing-new': 'You have seen everything',
  'nothing-saved': 'Nothing saved yet',
  'no-match': 'No paper matches',
  'nothing-found': 'No paper found',
  'search-failed': 'The search has stopped',
  'view-gone': 'This view was removed',
  'all-hidden': 'You have hidden all of it',
  weekend: 'No papers on weekends',
  future: 'This day is yet to come',
  'before-feed': 'Before the first issue',
  'not-come': 'No papers yet',
  'empty-day': 'No papers on this day',
  'not-stored': 'This day was not fetched',
  'period-not-stored': 'These days were not fetched',
  'empty-period': 'No papers in these days',
  'list-not-stored': 'This list was not fetched',
  'empty-list': 'Nothing is trending',
  'storage-broken': 'The browser’s storage does not answer',
};

function showScreen(name: EmptyScreenName, fields: Partial<PanelView> = {}) {
  const shown = showPanel({ rows: [], screen: name, ...fields });
  const place = document.querySelector<HTMLElement>(`[data-screen="${name}"]`);
  if (!place) throw new Error(`The screen ${name} is not shown.`);
  return { ...shown, place };
}

test.each(Object.entries(titles) as [EmptyScreenName, string][])(
  'the screen “%s” says why there is no list',
  (name, title) => {
    const { place } = showScreen(name, name === 'first-run' ? { source: undefined } : {});
    expect(wordsOf(screen.getByRole('heading', { level: 2 }))).toBe(title);
    expect(wordsOf(place.querySelector('p'))).toMatch(/\.$/);
    expect(screen.queryByRole('feed')).toBeNull();
  },
);

describe('the one thing to do from here', () => {
  const firstRun = { day: undefined, today: undefined, source: undefined };
  const limited = (limitedUntil: number): Partial<PanelView> => ({
    freshness: 'limited',
    source: aSource({ limitedUntil }),
  });
  const elsewhere = { day: '2026-11-14', today: friday };

  test.each<[EmptyScreenName, Partial<PanelView>, string, keyof PanelActions]>([
    ['no-match', {}, 'Search all papers', 'widenSearch'],
    ['nothing-saved', { view: 'saved', day: undefined }, 'Restore from a backup …', 'openSettings'],
    ['all-hidden', elsewhere, 'Show', 'showHidden'],
    ['storage-broken', {}, 'Try again', 'reload'],
    ['search-failed', {}, 'Try again', 'reload'],
    ['weekend', elsewhere, 'Today', 'showDay'],
    ['not-stored', { ...elsewhere, isChecking: true }, 'Today', 'showDay'],
    ['not-stored', elsewhere, 'Try again', 'refresh'],
    [
      'not-stored',
      { ...elsewhere, freshness: 'offline', isChecking: true },
      'Try again',
      'refresh',
    ],
    ['not-stored', { ...elsewhere, ...limited(fridayNoon + 1) }, 'Today', 'showDay'],
    ['not-stored', { ...elsewhere, ...limited(fridayNoon) }, 'Try again', 'refresh'],
    ['list-not-stored', { view: 'trending', day: undefined }, 'Try again', 'refresh'],
    ['first-run', { ...firstRun, freshness: 'offline' }, 'Try again', 'refresh'],
    ['first-run', { ...firstRun, freshness: 'no-permission' }, 'Allow access', 'askPermission'],
    ['future', elsewhere, 'Today', 'showDay'],
    ['empty-period', { ...elsewhere, view: 'month', day: '2026-10-30' }, 'Today', 'showDay'],
  ])('on the screen “%s” is offered', async (name, fields, label, action) => {
    const { place, actions, user } = showScreen(name, fields);
    const buttons = place.querySelectorAll('button');
    expect([...buttons].map(wordsOf)).toEqual([label]);
    await user.click(buttons[0] as HTMLElement);
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  test.each<[EmptyScreenName, Partial<PanelView>]>([
    ['empty-day', { day: friday, today: friday }],
    ['empty-period', { view: 'week', day: '2026-11-17', today: friday }],
    ['first-run', firstRun],
    ['first-run', { ...firstRun, ...limited(fridayNoon + 1) }],
    ['nothing-new', { view: 'new', day: undefined }],
    ['nothing-found', { view: 'search', day: undefined }],
    ['view-gone', { view: 'own', day: undefined }],
  ])('the screen “%s” offers nothing', (name, fields) => {
    expect(showScreen(name, fields).place.querySelector('button')).toBeNull();
  });
});

describe('papers that are waited for', () => {
  const attempted = aSource({ attemptAt: fridayNoon - 60_000 });
  const troubles: [Freshness, RegExp][] = [
    ['no-permission', /may not read huggingface\.co/],
    ['storage', /storage did not take them/],
    ['changed', /could not be read/],
    ['offline', /could not be reached/],
    ['limited', /asked Paperboy to wait/],
    ['server', /has trouble/],
    ['stale', /Nothing came of the last try/],
    ['never', /Nothing came of the last try/],
  ];
  const headline = { 'first-run': 'No papers yet', 'not-stored': 'This day was not fetched' };

  for (const name of ['first-run', 'not-stored'] as const) {
    test.each(troubles)(`have not come, on the screen “${name}”: %s`, (freshness, reason) => {
      const { place } = showScreen(name, { freshness, source: attempted, today: undefined });
      expect(wordsOf(screen.getByRole('heading', { level: 2 }))).toBe(headline[name]);
      expect(wordsOf(place.querySelector('p'))).toMatch(reason);
    });

    test(`are asked for again, on the screen “${name}”`, () => {
      const { place } = showScreen(name, { freshness: 'offline', isChecking: true });
      expect(wordsOf(screen.getByRole('heading', { level: 2 }))).toBe(headline[name]);
      expect(wordsOf(place.querySelector('p'))).toMatch(/trying again/);
    });
  }

  test.each<['first-run' | 'not-stored', RegExp]>([
    ['first-run', /^Fetching today’s papers/],
    ['not-stored', /^This day is not here yet/],
  ])('are on their way, on the screen “%s”', (name, title) => {
    showScreen(name, { freshness: 'checking', isChecking: true, source: attempted });
    expect(wordsOf(screen.getByRole('heading', { level: 2 }))).toMatch(title);
  });
});

test('the first run teaches in three lines, whether or not the papers are on their way', () => {
  for (const freshness of ['never', 'offline'] as const) {
    const { place } = showScreen('first-run', { source: undefined, freshness });
    const lessons = [...place.querySelectorAll('li')].map(wordsOf);
    expect(lessons).toHaveLength(3);
    expect(lessons.join(' ')).toMatch(/toolbar icon.*\bj\b.*\bo\b.*\bs\b.*\bu\b.*this machine/);
    cleanup();
  }
});

test('no other screen teaches', () => {
  expect(showScreen('nothing-new').place.querySelector('li')).toBeNull();
});

describe('where single keys are switched off, nothing tells the reader to press one', () => {
  const settings = { ...initialSettings, singleKeys: false };

  test('of what is kept', async () => {
    showPanel({ rows: [], view: 'saved', screen: 'nothing-saved', settings });
    expect(
      await screen.findByText('Press a paper’s bookmark to keep it here for good.'),
    ).toBeDefined();
  });

  test('of the first lessons', async () => {
    const { container } = showPanel({ rows: [], screen: 'first-run', settings });
    await waitFor(() => expect(container.querySelectorAll('li').length).toBeGreaterThan(0));
    expect(wordsOf(container.querySelector('main'))).not.toMatch(/[“‘(]?\bj\b/);
  });
});
