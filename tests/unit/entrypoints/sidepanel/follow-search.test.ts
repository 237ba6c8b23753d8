import { expect, test, vi } from 'vitest';
import {
  followSearch,
  foundIds,
  idsToRead,
  isCutShort,
} from '../../../../entrypoints/sidepanel/follow-search.ts';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { askOf } from '../../../../entrypoints/sidepanel/search-ask.ts';
import type { SearchAsk } from '../../../../papers/search-ask.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { someFound } from '../../../fixtures/found.ts';
import { aView } from '../../../fixtures/own-views.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

function aSearch() {
  const state = aPanelState({ ownViews: [aView({ query: 'lantern' })] });
  const follow = vi.fn((_ask: SearchAsk | undefined) => {});
  followSearch(state, { follow }, (error) => expect(error).toBeUndefined());
  return { state, follow };
}

test('the search follows what the list on show asks for, and ends with it', () => {
  const { state, follow } = aSearch();
  expect(follow).not.toHaveBeenCalled();
  state.place.value = { view: 'search', queries: { search: 'oil' } };
  expect(follow).toHaveBeenLastCalledWith(askOf(state));
  state.place.value = { view: 'own', own: 'lanterns', queries: {} };
  expect(follow.mock.lastCall?.[0]).toMatchObject({ base: 'lantern' });
  state.place.value = { view: 'day', queries: {} };
  expect(follow).toHaveBeenLastCalledWith(undefined);
  expect(follow).toHaveBeenCalledTimes(3);
});

test('what asks the same is not asked again', () => {
  const { state, follow } = aSearch();
  state.place.value = { view: 'search', queries: { search: 'oil' } };
  state.place.value = { ...state.place.value, anchor: { paperId: '2611.00001', offset: 3 } };
  takeAnswer(state, aPanelData({ view: 'search' }));
  expect(follow).toHaveBeenCalledOnce();
});

test('a view whose query changes is asked for anew', () => {
  const { state, follow } = aSearch();
  state.place.value = { view: 'own', own: 'lanterns', queries: {} };
  takeAnswer(state, aPanelData({ view: 'own', ownViews: [aView({ query: 'lamp' })] }));
  expect(follow.mock.calls.map(([ask]) => ask?.base)).toEqual(['lantern', 'lamp']);
});

test('what was found is that of the list on show, and of no question before', () => {
  const { state } = aSearch();
  expect(foundIds(state)).toBeUndefined();
  state.place.value = { view: 'search', queries: { search: 'oil' } };
  expect(foundIds(state)).toBeUndefined();
  const ask = askOf(state);
  if (!ask) throw new Error('A search asks for something.');
  state.found.value = { ask, answer: someFound({ ids: ['2611.00001'] }) };
  expect(foundIds(state)).toEqual(['2611.00001']);
  state.place.value = { view: 'search', queries: { search: 'oil lamp' } };
  expect(foundIds(state)).toBeUndefined();
});

/** What was found, `count` papers, for a list that is about to be entered. */
function aList(count: number) {
  const { state } = aSearch();
  state.place.value = { view: 'search', queries: { search: 'oil' } };
  const ask = askOf(state);
  if (!ask) throw new Error('A search asks for something.');
  const ids = Array.from({ length: count }, (_, at) => `2611.${10_000 + at}`);
  state.found.value = { ask, answer: someFound({ ids }) };
  state.mustEnter.value = true;
  return { state, ids };
}

test.each([
  ['few', 16, false],
  ['many', 200, true],
])(
  'of %s papers that are found those that fill the window are read for the list that is entered',
  (_, count, isCut) => {
    const { state, ids } = aList(count);
    expect(idsToRead(state)).toEqual(ids.slice(0, 16));
    const members = ids.slice(0, 16).map((id) => aRow({ id }));
    takeAnswer(state, aPanelData({ view: 'search', members }));
    expect(isCutShort(state)).toBe(isCut);
    expect(idsToRead(state)).toEqual(ids);
    takeAnswer(state, aPanelData({ view: 'saved', members }));
    expect(isCutShort(state)).toBe(false);
  },
);

test('the lowest card on show tells how many fill the window', () => {
  const { state, ids } = aList(200);
  const heights = [180, 128, 300];
  for (const height of heights) {
    const card = document.createElement('article');
    card.dataset.paperId = '2611.00001';
    vi.spyOn(card, 'offsetHeight', 'get').mockReturnValue(height);
    document.body.append(card);
  }
  expect(idsToRead(state)).toEqual(ids.slice(0, Math.ceil(window.innerHeight / 128)));
  document.body.replaceChildren();
});
