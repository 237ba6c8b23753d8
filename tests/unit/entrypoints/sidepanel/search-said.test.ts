import { expect, test } from 'vitest';
import type { PanelState } from '../../../../entrypoints/sidepanel/panel-state.ts';
import { panelView } from '../../../../entrypoints/sidepanel/panel-view.ts';
import { queryReader } from '../../../../entrypoints/sidepanel/query-reader.ts';
import { askOf } from '../../../../entrypoints/sidepanel/search-ask.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { someFound } from '../../../fixtures/found.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

/** A search for lamps that has found three papers, and what the panel shows of it. */
function aSearch() {
  const state = aPanelState({ view: 'search', members: [aRow(), aRow(), aRow()] });
  state.reader.value = queryReader;
  state.place.value = { view: 'search', queries: { search: 'lamp' } };
  answer(state, 3);
  const view = panelView(state);
  expect(view.value.search?.total).toBe(3);
  return { state, view };
}

function answer(state: PanelState, total: number): void {
  const ask = askOf(state);
  if (!ask) throw new Error('Nothing is asked.');
  state.found.value = { ask, answer: someFound({ total }) };
}

function type(state: PanelState, text: string): void {
  state.place.value = { view: 'search', queries: { search: text } };
  state.mustEnter.value = true;
  state.isLate.value = false;
}

test('while somebody types, what was said of the list on show stays until the next is there', () => {
  const { state, view } = aSearch();
  type(state, 'lamps');
  expect(view.value.search?.total).toBe(3);
  answer(state, 2);
  expect(view.value.search?.total).toBe(3);
  state.mustEnter.value = false;
  expect(view.value.search?.total).toBe(2);
});

test('once the next list takes too long, nothing is claimed of it', () => {
  const { state, view } = aSearch();
  type(state, 'lamps');
  expect(view.value.search?.total).toBe(3);
  state.isLate.value = true;
  expect(view.value.search?.total).toBeUndefined();
  answer(state, 2);
  expect(view.value.search?.total).toBe(2);
});

test('of a list of another kind nothing stays', () => {
  const { state, view } = aSearch();
  const data = state.data.value;
  state.data.value = data && { ...data, view: 'day' };
  type(state, 'lamps');
  expect(view.value.search?.total).toBeUndefined();
});
