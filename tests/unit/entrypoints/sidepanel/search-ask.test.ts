import { expect, test } from 'vitest';
import { firstLimit } from '../../../../entrypoints/sidepanel/panel-state.ts';
import { askOf } from '../../../../entrypoints/sidepanel/search-ask.ts';
import { aView } from '../../../fixtures/own-views.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

test('a list that is not found by a search asks for nothing', () => {
  const state = aPanelState();
  state.place.value = { view: 'saved', queries: { saved: 'lamp', search: 'oil' } };
  expect(askOf(state)).toBeUndefined();
});

test('the search asks for what was typed, in the order that was chosen', () => {
  const state = aPanelState();
  state.place.value = { view: 'search', queries: { search: 'oil la' } };
  const ask = { base: '', typed: 'oil la', sort: 'match', limit: firstLimit };
  expect(askOf(state)).toEqual(ask);
  state.place.value = { ...state.place.value, sort: 'stars' };
  state.limit.value = 500;
  expect(askOf(state)).toEqual({ ...ask, sort: 'stars', limit: 500 });
});

test.each(['', '  '])('a search for nothing lists nothing: “%s”', (typed) => {
  const state = aPanelState();
  state.place.value = { view: 'search', queries: typed ? { search: typed } : {} };
  expect(askOf(state)).toMatchObject({ typed, limit: 0 });
});

test('a view of the reader’s own asks for its query in its order, and for what was typed in it', () => {
  const state = aPanelState({ ownViews: [aView({ query: 'lantern', sort: 'stars' })] });
  state.place.value = { view: 'own', own: 'lanterns', sort: 'newest', queries: {} };
  const ask = { base: 'lantern', typed: '', sort: 'stars', limit: firstLimit };
  expect(askOf(state)).toEqual(ask);
  state.place.value = { ...state.place.value, queries: { 'own lanterns': 'oil' } };
  expect(askOf(state)).toEqual({ ...ask, typed: 'oil' });
});

test('a view that is not there, or not known yet, asks for nothing', () => {
  const state = aPanelState({ ownViews: [aView()] });
  state.place.value = { view: 'own', own: 'gone', queries: {} };
  expect(askOf(state)).toBeUndefined();
});
