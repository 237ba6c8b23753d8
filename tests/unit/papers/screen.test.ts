import { describe, expect, test } from 'vitest';
import { type Screen, type ScreenInput, screenOf } from '../../../papers/screen.ts';
import { friday, fridayNoon } from '../../fixtures/factories.ts';

/** An empty, stored Friday in the day view. */
const emptyFriday: ScreenInput = {
  now: fridayNoon,
  view: 'day',
  day: friday,
  today: '2026-11-19',
  shown: 0,
  members: 0,
  hidden: 0,
  dayIsStored: true,
  isLoading: false,
  storageFails: false,
};

test.each<[Screen, string, Partial<ScreenInput>]>([
  ['list', 'there are rows', { shown: 1, members: 1 }],
  [
    'list',
    'there are rows, though the store fails and loads',
    { shown: 1, storageFails: true, isLoading: true },
  ],
  [
    'storage-broken',
    'the store fails before it has answered',
    { storageFails: true, isLoading: true },
  ],
  [
    'storage-broken',
    'the store fails and the filters hide all',
    { storageFails: true, members: 3 },
  ],
  ['loading', 'the store has not answered', { isLoading: true, day: undefined, members: 3 }],
  ['no-match', 'the filters hide every row', { members: 3 }],
  ['no-match', 'the filters hide every saved row', { view: 'saved', members: 3 }],
  ['all-hidden', 'every paper of the day is hidden', { hidden: 3 }],
  [
    'no-match',
    'some are hidden, and the filters leave none of the rest',
    { members: 1, hidden: 3 },
  ],
  ['nothing-new', 'what was new is hidden', { view: 'new', day: undefined, hidden: 3 }],
  ['list-not-stored', 'no list was read', { view: 'trending', day: undefined }],
  [
    'list-not-stored',
    'no try for the list succeeded',
    { view: 'trending', list: { problem: { kind: 'server', at: 1 } } },
  ],
  ['empty-list', 'the list was empty', { view: 'trending', list: { fetchedAt: 1 } }],
  ['all-hidden', 'all of the list is hidden', { view: 'trending', list: {}, hidden: 2 }],
  ['nothing-saved', 'nothing is saved', { view: 'saved', day: undefined }],
  ['nothing-new', 'nothing is new', { view: 'new', day: undefined }],
  ['first-run', 'no day has papers yet', { day: undefined, today: undefined, dayIsStored: false }],
  [
    'first-run',
    'nothing can be new before the first papers',
    { view: 'new', day: undefined, today: undefined, dayIsStored: false },
  ],
  [
    'nothing-saved',
    'nothing is saved before the first papers',
    { view: 'saved', day: undefined, today: undefined, dayIsStored: false },
  ],
  [
    'not-stored',
    'a day was picked before the first papers',
    { day: '2026-11-18', today: undefined, dayIsStored: false },
  ],
  ['before-feed', 'the day lies before the first', { day: '2023-05-03', dayIsStored: false }],
  ['future', 'the day has not begun', { day: '2026-11-23', dayIsStored: false }],
  ['future', 'a coming Saturday', { day: '2026-11-21', dayIsStored: false }],
  [
    'period-not-stored',
    'days of the week are missing',
    { view: 'week', fetched: { days: 2, of: 5 } },
  ],
  ['empty-period', 'the feed left a week empty', { view: 'week', fetched: { days: 5, of: 5 } }],
  ['future', 'a month ahead', { view: 'month', day: '2026-12-24', fetched: { days: 0, of: 0 } }],
  [
    'before-feed',
    'a week before the first',
    { view: 'week', day: '2023-04-20', fetched: { days: 0, of: 0 } },
  ],
  ['weekend', 'a Saturday', { day: '2026-11-14' }],
  ['weekend', 'a Sunday that was never read', { day: '2026-11-15', dayIsStored: false }],
  [
    'weekend',
    'a Saturday from 21:30 New York time on',
    { now: Date.parse('2026-11-21T02:30:00Z'), day: '2026-11-21' },
  ],
  ['not-come', 'the newest day without papers', {}],
  ['empty-day', 'an older weekday without papers', { day: '2026-11-18' }],
  [
    'empty-day',
    'a weekday that is over',
    { now: Date.parse('2026-11-24T15:00:00Z'), day: '2026-11-23' },
  ],
  ['empty-day', 'a Sunday of the early feed', { day: '2023-05-14' }],
  ['not-stored', 'a weekday that was never read', { dayIsStored: false }],
])('the screen is “%s”: %s', (expected, _, input) => {
  expect(screenOf({ ...emptyFriday, ...input })).toBe(expected);
});

describe('a list that is found by searching', () => {
  const search: ScreenInput = {
    ...emptyFriday,
    view: 'search',
    day: undefined,
    search: { isAsked: true, isGone: false, hasFailed: false },
  };
  const notAsked = { isAsked: false, isGone: false, hasFailed: false };
  const gone = { isAsked: true, isGone: true, hasFailed: false };
  const failed = { isAsked: true, isGone: false, hasFailed: true };

  test.each<[Screen, string, Partial<ScreenInput>]>([
    ['search-start', 'nothing was asked yet', { search: notAsked }],
    ['search-start', 'nothing is asked any more', { search: notAsked, shown: 3, isLoading: true }],
    ['storage-broken', 'the store fails before it', { search: notAsked, storageFails: true }],
    ['list', 'papers were found', { shown: 2, members: 2 }],
    ['loading', 'the search has not answered', { isLoading: true }],
    ['nothing-found', 'no paper was found', {}],
    ['nothing-found', 'none was found before the first papers', { today: undefined }],
    ['all-hidden', 'all that was found is folded away', { hidden: 2 }],
    ['view-gone', 'the view is not there', { view: 'own', search: gone }],
    ['view-gone', 'the view will never come', { view: 'own', search: gone, isLoading: true }],
    ['search-failed', 'no answer will come', { search: failed, isLoading: true }],
    ['list', 'papers were found before it failed', { search: failed, shown: 2, members: 2 }],
    ['nothing-found', 'the view of the reader’s own is empty', { view: 'own' }],
  ])('is “%s” where %s', (screen, _, fields) => {
    expect(screenOf({ ...search, ...fields })).toBe(screen);
  });
});
