import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listActions } from '../../../../entrypoints/sidepanel/list-actions.ts';
import { listShown, takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { firstLimit, type PanelState } from '../../../../entrypoints/sidepanel/panel-state.ts';
import { queryReader } from '../../../../entrypoints/sidepanel/query-reader.ts';
import { queryOf } from '../../../../papers/view.ts';
import { aRow, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const rows = [3, 2, 1].map((upvotes) => aRow({ upvotes }));
const ids = rows.map((row) => row.paper.id);

beforeEach(() => {
  vi.useFakeTimers({ now: fridayNoon, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function aReader() {
  const state = aPanelState({ members: rows });
  const around = { askAgain: vi.fn(), visitDay: vi.fn(), onEnter: vi.fn() };
  state.reader.value = queryReader;
  vi.spyOn(window, 'scrollTo').mockReset();
  return { state, around, actions: listActions(state, around) };
}

const shownIds = (state: PanelState) => listShown(state).rows.map((row) => row.paper.id);

describe('searching all papers', () => {
  const found = aRow({ title: 'Oil lamps' });
  const takeFound = (state: PanelState, view: 'search' | 'own' = 'search') =>
    takeAnswer(state, aPanelData({ view, members: [found] }));

  test('goes on with what the list was narrowed to, and leaves that list whole', () => {
    const { state, actions, around } = aReader();
    actions.setQuery('up:>=2');
    actions.widenSearch();
    expect(state.place.value).toEqual({ view: 'search', queries: { search: 'up:>=2' } });
    expect(state.mustEnter.value).toBe(true);
    expect(around.askAgain).toHaveBeenCalledTimes(2);
    takeFound(state);
    expect(shownIds(state)).toEqual([found.paper.id]);
  });

  test('and back again leads to the list before, which is whole', () => {
    const { state, actions } = aReader();
    actions.showView('saved');
    actions.setQuery('lamp');
    actions.widenSearch();
    takeFound(state);
    actions.leaveSearch();
    expect(state.place.value).toMatchObject({ view: 'saved' });
    expect(state.place.value.queries).not.toHaveProperty('saved');
    takeAnswer(state, aPanelData({ view: 'saved', members: rows }));
    expect(shownIds(state).sort()).toEqual(ids);
  });

  test('and back again leads to the reader’s own view where they came from one', () => {
    const { state, actions } = aReader();
    actions.showOwnView('lamps');
    takeFound(state, 'own');
    actions.find('oil');
    expect(state.place.value).toEqual({ view: 'search', queries: { search: 'oil' } });
    actions.leaveSearch();
    expect(state.place.value).toMatchObject({ view: 'own', own: 'lamps' });
  });

  test('goes on from search to search, and leaves for the list from which it began', () => {
    const { state, actions } = aReader();
    actions.showView('saved');
    actions.find('lamp');
    actions.find('oil');
    expect(state.place.value).toEqual({ view: 'search', queries: { search: 'oil' } });
    actions.leaveSearch();
    expect(state.place.value.view).toBe('saved');
  });

  test('is emptied where there is no list to go back to', () => {
    const { state, actions, around } = aReader();
    actions.showView('search');
    actions.setQuery('lamp');
    actions.leaveSearch();
    expect(state.place.value).toEqual({ view: 'search', queries: {} });
    const asked = around.askAgain.mock.calls.length;
    actions.leaveSearch();
    expect(around.askAgain).toHaveBeenCalledTimes(asked);
  });

  test('a list that is whole is left alone', () => {
    const { state, actions, around } = aReader();
    actions.leaveSearch();
    expect(state.place.value).toEqual({ view: 'day', queries: {} });
    expect(around.askAgain).not.toHaveBeenCalled();
  });

  test('enters what is typed only once it is found', () => {
    const { state, actions } = aReader();
    actions.showView('search');
    takeFound(state);
    actions.setQuery('lam');
    expect(state.mustEnter.value).toBe(true);
    expect(shownIds(state)).toEqual([found.paper.id]);
    takeAnswer(state, aPanelData({ view: 'search', isFound: false }));
    expect(state.mustEnter.value).toBe(true);
    const other = aRow();
    takeAnswer(state, aPanelData({ view: 'search', members: [other] }));
    expect(shownIds(state)).toEqual([other.paper.id]);
  });

  test('has the store read nothing for a letter until its papers are found', () => {
    const { state, actions, around } = aReader();
    actions.showView('search');
    takeFound(state);
    const asked = around.askAgain.mock.calls.length;
    actions.setQuery('la');
    actions.setQuery('lam');
    expect(around.askAgain).toHaveBeenCalledTimes(asked);
    // What is asked already is answered already.
    actions.setQuery('lam');
    expect(around.askAgain).toHaveBeenCalledTimes(asked + 1);
  });

  test('is ordered as the reader asks, and asked for anew', () => {
    const { state, actions, around } = aReader();
    actions.find('lamp');
    actions.setSort('stars');
    expect(state.place.value).toEqual({
      view: 'search',
      sort: 'stars',
      queries: { search: 'lamp' },
    });
    expect(around.askAgain).toHaveBeenCalledTimes(2);
  });

  test('asks for more at a wish, and for as little as at first in another list', () => {
    const { state, actions } = aReader();
    actions.find('lamp');
    actions.showMore();
    expect(state.limit.value).toBeGreaterThan(firstLimit);
    actions.setQuery('lamps');
    expect(state.limit.value).toBe(firstLimit);
  });
});

test('each of the reader’s own views is narrowed by itself', () => {
  const { state, actions } = aReader();
  actions.showOwnView('lamps');
  actions.setQuery('oil');
  actions.showOwnView('lanterns');
  expect(queryOf(state.place.value)).toBe('');
  actions.showOwnView('lamps');
  expect(queryOf(state.place.value)).toBe('oil');
  actions.showView('day');
  expect(state.place.value).toEqual({ view: 'day', queries: { 'own lamps': 'oil' } });
});
