import { describe, expect, test } from 'vitest';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import {
  createPanelState,
  type PanelState,
} from '../../../../entrypoints/sidepanel/panel-state.ts';
import { panelView } from '../../../../entrypoints/sidepanel/panel-view.ts';
import { queryReader } from '../../../../entrypoints/sidepanel/query-reader.ts';
import { aRow, aSource, friday, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const viewOf = (state: PanelState) => panelView(state).value;
const source = aSource({ lastSuccessAt: fridayNoon - 1000, attemptAt: fridayNoon - 2000 });

test('before the first answer the panel is loading, and claims nothing', () => {
  const view = viewOf(createPanelState(fridayNoon, true));
  expect(view).toMatchObject({
    screen: 'loading',
    rows: [],
    members: 0,
    waiting: 0,
    newCount: undefined,
    savedCount: 0,
    day: undefined,
    today: undefined,
    freshness: 'never',
    isChecking: false,
    latestDate: friday,
  });
});

test('the view follows from the answer', () => {
  const members = [aRow({ upvotes: 3 }, undefined, true), aRow({ upvotes: 9 })];
  const state = aPanelState({ members, newCount: 7, savedCount: 2 });
  expect(viewOf(state)).toMatchObject({
    screen: 'list',
    rows: [...members].reverse(),
    members: 2,
    newShown: 1,
    newCount: 7,
    savedCount: 2,
    day: friday,
    today: friday,
    currentId: members[1]?.paper.id,
  });
});

test('cards on show that have left the list are counted with it', () => {
  const rows = [1, 2, 3].map((upvotes) =>
    aRow({ upvotes, githubRepo: 'https://github.com/lamp/oil' }, undefined, true),
  );
  const state = aPanelState({ view: 'new', members: rows });
  state.reader.value = queryReader;
  state.place.value = { view: 'new', queries: { new: 'has:code' } };
  const seen = rows.map((row) => ({
    ...row,
    isNew: false,
    mark: { paperId: row.paper.id, seenAt: 1 },
  }));
  const others = [...seen.slice(0, 2), aRow()];
  takeAnswer(state, aPanelData({ view: 'new', members: rows.slice(2), others }));
  expect(viewOf(state)).toMatchObject({ members: 3 });
  expect(viewOf(state).rows).toHaveLength(3);
});

test('items that could not be read are those of the day, and whole days of the last run', () => {
  expect(viewOf(aPanelState({ badItems: 2, source: aSource({ badItems: 1 }) })).badItems).toBe(3);
});

describe('the screen', () => {
  test.each<[string, (state: PanelState) => void, string]>([
    ['the list', () => {}, 'list'],
    [
      'the next list while it is on its way, never “no match”',
      (state) => {
        state.frozen.value = [];
        state.mustEnter.value = true;
      },
      'loading',
    ],
    [
      'no match where the query leaves nothing',
      (state) => {
        state.frozen.value = [];
      },
      'no-match',
    ],
    [
      'the papers that are there, though the store fails by now',
      (state) => {
        state.storageFails.value = true;
      },
      'list',
    ],
  ])('shows %s', (_, change, screen) => {
    const state = aPanelState({ members: [aRow()] });
    change(state);
    expect(viewOf(state).screen).toBe(screen);
  });

  test('a store that fails before the first answer is told', () => {
    const state = createPanelState(fridayNoon, true);
    state.storageFails.value = true;
    expect(viewOf(state)).toMatchObject({ screen: 'storage-broken', freshness: 'storage' });
  });

  test.each([
    [true, 'not-come'],
    [false, 'not-stored'],
  ])('an empty day is told apart by whether it was read: %s', (dayIsStored, screen) => {
    const state = aPanelState({ dayIsStored });
    state.now.value = fridayNoon;
    expect(viewOf(state).screen).toBe(screen);
  });
});

test('the day on show stays when a newer one begins, and is none outside the day’s list', () => {
  const state = aPanelState({ members: [aRow()] });
  state.pinnedDay.value = '2026-11-18';
  expect(viewOf(state).day).toBe('2026-11-18');
  state.place.value = { view: 'new', queries: {} };
  expect(viewOf(state).day).toBeUndefined();
});

test('how fresh it is follows the connection and the clock', () => {
  const state = aPanelState({
    members: [aRow()],
    source: { ...source, attemptEndedAt: fridayNoon },
  });
  state.now.value = fridayNoon;
  expect(viewOf(state)).toMatchObject({ freshness: 'fresh', isChecking: false });
  state.online.value = false;
  expect(viewOf(state).freshness).toBe('offline');
  state.online.value = true;
  state.now.value = fridayNoon + 25 * 3_600_000;
  expect(viewOf(state).freshness).toBe('stale');
});

test('a refresh that was asked for is shown at once', () => {
  const state = aPanelState({ members: [aRow()] });
  state.asking.value = 1;
  expect(viewOf(state).isChecking).toBe(true);
});

test('an attempt that runs is told', () => {
  const state = aPanelState({ members: [aRow()], source });
  state.now.value = fridayNoon;
  expect(viewOf(state)).toMatchObject({ freshness: 'checking', isChecking: true });
});

test('the view tells what undo takes back next', () => {
  const state = aPanelState();
  expect(viewOf(state).nextUndo).toBeUndefined();
  state.nextUndo.value = 7;
  expect(viewOf(state).nextUndo).toBe(7);
});

test('what does not concern the list leaves its rows and counts as they are', () => {
  const state = aPanelState({ members: [aRow(), aRow()] });
  const view = panelView(state);
  const { rows, facets } = view.value;
  state.notice.value = { kind: 'nothing-to-undo' };
  state.now.value += 15_000;
  expect(view.value.notice).toEqual({ kind: 'nothing-to-undo' });
  expect(view.value.rows).toBe(rows);
  expect(view.value.facets).toBe(facets);
});
