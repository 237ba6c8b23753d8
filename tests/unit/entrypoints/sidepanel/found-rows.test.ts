import { expect, test, vi } from 'vitest';
import { askedNow, foundRows, isTypedOn } from '../../../../entrypoints/sidepanel/found-rows.ts';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import type { PanelState } from '../../../../entrypoints/sidepanel/panel-state.ts';
import { askOf } from '../../../../entrypoints/sidepanel/search-ask.ts';
import type { PaperId } from '../../../../papers/paper-id.ts';
import type { PaperRow } from '../../../../papers/paper-row.ts';
import { aRow } from '../../../fixtures/factories.ts';
import { someFound } from '../../../fixtures/found.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const read = vi.fn(
  async (ids: readonly PaperId[]): Promise<PaperRow[]> => ids.map((id) => aRow({ id })),
);

/** The search has answered with these papers. */
function answer(state: PanelState, typed: string, ids: PaperId[]): void {
  state.place.value = { view: 'search', queries: { search: typed } };
  const ask = askOf(state);
  if (!ask) throw new Error('A search asks for something.');
  state.found.value = { ask, answer: someFound({ ids }) };
  state.mustEnter.value = true;
}

/** A list of two papers that was found by a first word; then somebody has typed on. */
function aListTypedOn(ids: PaperId[]) {
  read.mockClear();
  const state = aPanelState();
  answer(state, 'oil', ['2611.00001', '2611.00002']);
  const saved = { paperId: '2611.00002', savedAt: 5 };
  const members = [aRow({ id: '2611.00001' }), { ...aRow({ id: '2611.00002' }), mark: saved }];
  takeAnswer(state, aPanelData({ view: 'search', members, savedCount: 1 }));
  answer(state, 'oil lamp', ids);
  return state;
}

test('whoever types on is read what the list on show lacks, and sees all in its new order', async () => {
  const state = aListTypedOn(['2611.00003', '2611.00002']);
  const data = await foundRows(state, read);
  expect(read.mock.calls).toEqual([[['2611.00003']]]);
  expect(data?.members.map(({ paper, rank }) => [paper.id, rank])).toEqual([
    ['2611.00003', 0],
    ['2611.00002', 1],
  ]);
  expect(data?.members[1]?.mark?.savedAt).toBe(5);
  expect(data).toMatchObject({ view: 'search', others: [], savedCount: 1, isFound: true });
});

test('what is stored no more is left out', async () => {
  const state = aListTypedOn(['2611.00003', '2611.00002']);
  const data = await foundRows(state, async () => []);
  expect(data?.members.map(({ paper }) => paper.id)).toEqual(['2611.00002']);
});

test('what else the panel shows is what it shows by then', async () => {
  const state = aListTypedOn(['2611.00003']);
  const data = await foundRows(state, async (ids) => {
    if (state.data.value) state.data.value = { ...state.data.value, savedCount: 7 };
    return await read(ids);
  });
  expect(data?.savedCount).toBe(7);
});

test('counts for the filters that come meanwhile keep nothing back', async () => {
  const state = aListTypedOn(['2611.00003']);
  const data = await foundRows(state, async (ids) => {
    const found = state.found.value;
    if (found) state.found.value = { ...found, answer: { ...found.answer, facets: undefined } };
    return await read(ids);
  });
  expect(data?.members.map(({ paper }) => paper.id)).toEqual(['2611.00003']);
});

test('the first rows of a list are wanted until it is entered, and the whole of it behind that', () => {
  const state = aListTypedOn(['2611.00003']);
  const isFirstWanted = askedNow(state);
  expect(isFirstWanted()).toBe(true);
  state.mustEnter.value = false;
  expect(isFirstWanted()).toBe(false);
  const isWholeWanted = askedNow(state);
  expect(isWholeWanted()).toBe(true);
  answer(state, 'oil lamps', ['2611.00004']);
  expect(isWholeWanted()).toBe(false);
});

test('what was asked of another kind of list is wanted, whether it is entered or not', () => {
  const state = aPanelState();
  state.mustEnter.value = true;
  const isWanted = askedNow(state);
  state.mustEnter.value = false;
  expect(isWanted()).toBe(true);
});

test.each<[boolean, string, (state: PanelState) => void]>([
  [true, 'the view on show is searched on', () => {}],
  [
    false,
    'another view is on show',
    (state) => {
      state.data.value = aPanelData({ view: 'day' });
    },
  ],
  [
    false,
    'somebody reads in the list',
    (state) => {
      state.mustEnter.value = false;
    },
  ],
])('it is %s that somebody types on where %s', (isTyped, _, act) => {
  const state = aListTypedOn(['2611.00003']);
  act(state);
  expect(isTypedOn(state)).toBe(isTyped);
});

test.each<[string, (state: PanelState) => void]>([
  ['something else is found', (state) => answer(state, 'oil lamps', ['2611.00004'])],
  [
    'something else is asked for',
    (state) => {
      state.place.value = { view: 'search', queries: { search: 'oil lamps' } };
    },
  ],
  [
    'another list is shown',
    (state) => {
      state.place.value = { view: 'saved', queries: {} };
    },
  ],
  [
    'the list is entered',
    (state) => {
      state.mustEnter.value = false;
    },
  ],
])('rows that come after %s are not shown', async (_, act) => {
  const state = aListTypedOn(['2611.00003']);
  const data = await foundRows(state, async (ids) => {
    act(state);
    return await read(ids);
  });
  expect(data).toBeUndefined();
});
