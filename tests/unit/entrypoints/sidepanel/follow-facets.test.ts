import { beforeEach, expect, test, vi } from 'vitest';
import { followFacets } from '../../../../entrypoints/sidepanel/follow-facets.ts';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { queryReader } from '../../../../entrypoints/sidepanel/query-reader.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

/** What the page is to do when it has time, by its number. */
let waiting: Map<number, () => void>;

beforeEach(() => {
  waiting = new Map();
  let last = 0;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    last += 1;
    waiting.set(last, work);
    return last;
  });
  vi.stubGlobal('cancelIdleCallback', (number: number) => waiting.delete(number));
  return () => vi.unstubAllGlobals();
});

/** Does what waits, once. */
function haveTime(): void {
  const all = [...waiting.values()];
  waiting.clear();
  for (const work of all) work();
}

const withCode = (upvotes: number) =>
  aRow({ upvotes, githubRepo: 'https://github.com/ada/lanterns' });

test('the choices of the filters are counted when there is time, and not before', () => {
  const state = aPanelState({ members: [withCode(3), aRow()] });
  followFacets(state);
  expect(state.facets.value).toBeUndefined();
  haveTime();
  expect(state.facets.value).toMatchObject({ hasCode: 1 });
});

test('of a list that has changed meanwhile only the newest is counted', () => {
  const state = aPanelState({ members: [aRow()] });
  followFacets(state);
  takeAnswer(state, aPanelData({ members: [withCode(3), withCode(30)] }));
  expect(waiting.size).toBe(1);
  haveTime();
  expect(state.facets.value).toMatchObject({ hasCode: 2 });
});

test('counts follow the list’s query', () => {
  const state = aPanelState({ members: [withCode(3), withCode(30)] });
  state.reader.value = queryReader;
  followFacets(state);
  state.place.value = { view: 'day', queries: { day: 'up:>=25' } };
  haveTime();
  expect(state.facets.value).toMatchObject({ hasCode: 1 });
});

test('the texts of a long list are read some at a time', () => {
  const members = Array.from({ length: 50 }, () => aRow());
  const state = aPanelState({ members });
  followFacets(state);
  let turns = 0;
  while (waiting.size > 0) {
    haveTime();
    turns += 1;
  }
  expect(turns).toBe(13);
});

test('what a search finds is counted by the search', () => {
  const state = aPanelState({ members: [aRow()] });
  state.place.value = { view: 'search', queries: {} };
  followFacets(state);
  expect(waiting.size).toBe(0);
});
