import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { enterList, takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { panelView } from '../../../../entrypoints/sidepanel/panel-view.ts';
import { refreshActions } from '../../../../entrypoints/sidepanel/refresh-actions.ts';
import type { HubList } from '../../../../papers/hub-list.ts';
import { ranked } from '../../../../papers/paper-row.ts';
import { aRow, aSource, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const minuteMs = 60_000;
let send: Mock<(message: unknown) => Promise<unknown>>;

beforeEach(() => {
  vi.useFakeTimers({ now: fridayNoon });
  send = vi.fn().mockResolvedValue({ done: true });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send);
});

afterEach(() => {
  vi.useRealTimers();
});

const aList = (fields: Partial<HubList> = {}): HubList => ({
  id: 'trending',
  paperIds: [],
  fetchedAt: fridayNoon - minuteMs,
  ...fields,
});
const rows = [aRow({ upvotes: 1, day: '', days: [] }), aRow({ upvotes: 9 }), aRow({ upvotes: 5 })];

/** A reader who is in the list; the source was read a moment ago. */
function aReader(list: HubList | undefined, members = ranked(rows)) {
  const source = aSource({ lastSuccessAt: fridayNoon - 1 });
  const state = aPanelState({ view: 'trending', list, members, source });
  state.place.value = { view: 'trending', queries: {} };
  enterList(state);
  const answer = (changed: typeof members) =>
    takeAnswer(state, aPanelData({ view: 'trending', list, members: changed, source }));
  return { state, answer, actions: refreshActions(state, vi.fn()), view: panelView(state) };
}

const ids = (members: typeof rows) => members.map(({ paper }) => paper.id);
const wishes = () => send.mock.calls.map(([message]) => message);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('what is trending', () => {
  test('is shown in the Hub’s order, whatever the upvotes, with its own clock and flaws', () => {
    const { view } = aReader(aList({ badItems: 2 }));
    expect(ids(view.value.rows)).toEqual(ids(rows));
    expect(view.value).toMatchObject({ freshness: 'fresh', badItems: 2, day: undefined });
    expect(view.value.list?.fetchedAt).toBe(fridayNoon - minuteMs);
  });

  test('waits with what came, and with another order, until it is entered again', () => {
    const { state, view, answer } = aReader(aList());
    const comet = aRow();
    answer(ranked([comet, ...rows]));
    expect(view.value).toMatchObject({ waiting: 1, isReordered: false });
    expect(ids(view.value.rows)).toEqual(ids(rows));
    answer(ranked(rows.toReversed()));
    expect(view.value).toMatchObject({ waiting: 0, isReordered: true });
    expect(ids(view.value.rows)).toEqual(ids(rows));
    enterList(state);
    expect(view.value.isReordered).toBe(false);
    expect(ids(view.value.rows)).toEqual(ids(rows.toReversed()));
  });

  test('is no other list’s business: the day’s line tells of the day', () => {
    const { state, view } = aReader(undefined);
    expect(view.value).toMatchObject({ freshness: 'never', list: {} });
    state.place.value = { view: 'day', queries: {} };
    takeAnswer(state, aPanelData({ members: rows }));
    expect(view.value.list).toBeUndefined();
    expect(view.value.isReordered).toBe(false);
  });

  test('is not where a reader is asked to catch up', () => {
    const { state, view } = aReader(aList());
    state.catchUp.value = { days: 9, matter: ['a'], rest: ['b'] };
    expect(view.value.catchUp).toBeUndefined();
    state.place.value = { view: 'new', queries: {} };
    expect(view.value.catchUp).toBeDefined();
  });
});

describe('it is asked for', () => {
  test.each<[string, HubList | undefined, boolean]>([
    ['that was never read', undefined, true],
    ['that never came', { id: 'trending', paperIds: [] }, true],
    ['that is half an hour old', aList({ fetchedAt: fridayNoon - 30 * minuteMs }), false],
    ['that is older', aList({ fetchedAt: fridayNoon - 30 * minuteMs - 1 }), true],
    ['that a clock since set back has read', aList({ fetchedAt: fridayNoon + 1 }), true],
    ['whose last try failed', aList({ problem: { kind: 'server', at: 1 } }), true],
  ])(
    'by a visit, or a panel that is looked at again, where it is one %s',
    async (_, list, asks) => {
      const { actions } = aReader(list);
      actions.visitTrending();
      actions.refreshIfOld();
      await settle();
      const wish = expect.objectContaining({ days: [], force: false, trending: true });
      expect(wishes()).toEqual(asks ? [wish, wish] : []);
    },
  );

  test('by the button, whatever its age', async () => {
    aReader(aList()).actions.refresh();
    await settle();
    expect(wishes()).toEqual([expect.objectContaining({ days: [], trending: true })]);
  });

  test('in its own view alone', async () => {
    const { state, actions } = aReader(undefined);
    state.place.value = { view: 'saved', queries: {} };
    actions.visitTrending();
    actions.refresh();
    await settle();
    expect(wishes()).toHaveLength(1);
    expect(wishes()[0]).not.toHaveProperty('trending');
  });
});
