import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listActions } from '../../../../entrypoints/sidepanel/list-actions.ts';
import { listShown, takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import type { PanelState } from '../../../../entrypoints/sidepanel/panel-state.ts';
import { queryReader } from '../../../../entrypoints/sidepanel/query-reader.ts';
import type { PanelData } from '../../../../storage/panel-data.ts';
import { aRow, friday, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const rows = [3, 2, 1].map((upvotes) => aRow({ upvotes }));
const ids = rows.map((row) => row.paper.id);

beforeEach(() => {
  vi.useFakeTimers({ now: fridayNoon, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function aReader(fields: Partial<PanelData> = {}) {
  const state = aPanelState({ members: rows, ...fields });
  const around = { askAgain: vi.fn(), visitDay: vi.fn(), onEnter: vi.fn() };
  state.reader.value = queryReader;
  const scrollTo = vi.spyOn(window, 'scrollTo').mockReset();
  return { state, around, scrollTo, actions: listActions(state, around) };
}

const shownIds = (state: PanelState) => listShown(state).rows.map((row) => row.paper.id);

describe('going to another list', () => {
  test('asks for it, enters it and closes what was open', () => {
    const { state, actions, around } = aReader();
    state.openIds.value = new Set(ids);
    actions.showView('new');
    expect(state.place.value).toEqual({ view: 'new', queries: {} });
    expect(state.mustEnter.value).toBe(true);
    expect(around.askAgain).toHaveBeenCalledOnce();
    expect(around.onEnter).toHaveBeenCalledOnce();
    const late = aRow({}, undefined, true);
    takeAnswer(state, aPanelData({ view: 'new', members: [late] }));
    expect(shownIds(state)).toEqual([late.paper.id]);
    expect(state.openIds.value.size).toBe(0);
  });

  test('keeps the list before on show until the store answers, but not for long', () => {
    vi.useFakeTimers({ now: fridayNoon });
    const { state, actions } = aReader({ newerCount: 1 });
    actions.showView('new');
    vi.advanceTimersByTime(149);
    expect(shownIds(state)).toEqual(ids);
    expect(listShown(state)).toMatchObject({ waiting: 0, newerDay: undefined });
    vi.advanceTimersByTime(1);
    expect(shownIds(state)).toEqual([]);
    takeAnswer(state, aPanelData({ view: 'new', members: rows }));
    expect(shownIds(state)).toEqual(ids);
  });

  test('keeps what each list is narrowed to, and the picked day for when its view comes back', () => {
    const { state, actions, around } = aReader();
    state.place.value = { view: 'day', queries: { day: 'has:code', saved: 'oil' } };
    actions.showDay('2026-11-18');
    actions.showView('saved');
    expect(state.place.value).toEqual({
      view: 'saved',
      day: '2026-11-18',
      pickedOn: friday,
      queries: { day: 'has:code', saved: 'oil' },
    });
    expect(state.pinnedDay.value).toBeUndefined();
    actions.showView('week');
    expect(state.pinnedDay.value).toBe('2026-11-18');
    expect(around.visitDay).toHaveBeenCalledTimes(1);
    actions.showView('day');
    expect(state.pinnedDay.value).toBe('2026-11-18');
    expect(around.visitDay).toHaveBeenCalledTimes(2);
  });

  test('the list that one is in leads to the newest day', () => {
    const { state, actions } = aReader();
    actions.showDay('2026-11-18');
    actions.showView('day');
    expect(state.place.value).toEqual({ view: 'day', queries: {} });
    expect(state.pinnedDay.value).toBeUndefined();
  });
});

describe('picking a day', () => {
  test('pins it, remembers when it was picked, and has it fetched', () => {
    const { state, actions, around } = aReader({ view: 'saved' });
    actions.showDay('2026-11-18');
    expect(state.place.value).toEqual({
      view: 'day',
      day: '2026-11-18',
      pickedOn: friday,
      queries: {},
    });
    expect(state.pinnedDay.value).toBe('2026-11-18');
    expect(around.visitDay).toHaveBeenCalledExactlyOnceWith('2026-11-18');
    expect(around.askAgain).toHaveBeenCalledOnce();
  });

  test.each([undefined, friday])('today is the newest day, which is followed: %s', (day) => {
    const { state, actions, around } = aReader();
    actions.showDay('2026-11-18');
    actions.showDay(day);
    expect(state.place.value).toEqual({ view: 'day', queries: {} });
    expect(state.pinnedDay.value).toBeUndefined();
    expect(around.visitDay).toHaveBeenCalledTimes(1);
  });

  test.each(['2023-05-03', '2026-11-21', '2030-01-01'])(
    'the Hub is not asked for %s, which it cannot know',
    (day) => {
      const { state, actions, around } = aReader();
      actions.showDay(day);
      expect(state.pinnedDay.value).toBe(day);
      expect(around.visitDay).not.toHaveBeenCalled();
    },
  );
});

describe('stepping by a day', () => {
  test.each<[string, 1 | -1, string | undefined]>([
    ['2026-11-18', 1, '2026-11-19'],
    ['2026-11-18', -1, '2026-11-17'],
    ['2026-11-16', -1, '2026-11-13'],
    ['2026-11-13', 1, '2026-11-16'],
    ['2026-11-19', 1, undefined],
    [friday, 1, friday],
    ['2023-05-04', -1, '2023-05-04'],
  ])('from %s by %i leads to %s', (from, step, to) => {
    const { state, actions } = aReader();
    state.pinnedDay.value = from;
    actions.stepDay(step);
    expect(state.pinnedDay.value).toBe(to);
  });

  test('begins at the latest day where none is on show', () => {
    const { state, actions } = aReader({ day: undefined, today: undefined, members: [] });
    actions.stepDay(-1);
    expect(state.pinnedDay.value).toBe('2026-11-19');
  });
});

describe('narrowing the list', () => {
  test('enters the narrowed list at once, and asks again for what it holds', () => {
    const { state, actions, around, scrollTo } = aReader();
    actions.setQuery('up:2');
    expect(shownIds(state)).toEqual([ids[1]]);
    expect(state.currentId.value).toBe(ids[1]);
    expect(around.onEnter).toHaveBeenCalledOnce();
    expect(around.askAgain).toHaveBeenCalledOnce();
    expect(scrollTo).toHaveBeenCalledWith(0, 0);
    actions.leaveSearch();
    expect(shownIds(state)).toEqual(ids);
    expect(state.place.value.queries).toEqual({});
  });

  test('is of that list alone, and keeps the day that was picked', () => {
    const { state, actions } = aReader();
    actions.showDay('2026-11-18');
    actions.setQuery('is:new');
    actions.setQuery('is:new up:>=5');
    expect(state.place.value.queries).toEqual({ day: 'is:new up:>=5' });
    actions.showView('week');
    actions.setQuery('lamp');
    expect(state.place.value.queries).toEqual({ day: 'is:new up:>=5', week: 'lamp' });
    actions.showView('day');
    actions.leaveSearch();
    expect(state.place.value).toMatchObject({ day: '2026-11-18', queries: { week: 'lamp' } });
  });

  test('a list that is still on its way is entered when it comes, not before', () => {
    const { state, actions } = aReader();
    actions.showView('new');
    actions.setQuery('lanterns');
    const late = aRow({}, undefined, true);
    takeAnswer(state, aPanelData({ view: 'new', members: [late], others: rows }));
    expect(shownIds(state)).toEqual([late.paper.id]);
  });
});

describe('letting the waiting papers in', () => {
  test('shows them at once where they belong to the list on show', () => {
    const { state, actions, around, scrollTo } = aReader();
    const late = aRow({ upvotes: 99 });
    takeAnswer(state, aPanelData({ members: [...rows, late] }));
    actions.showWaiting();
    expect(shownIds(state)).toEqual([late.paper.id, ...ids]);
    expect(listShown(state).waiting).toBe(0);
    expect(around.onEnter).toHaveBeenCalledOnce();
    expect(scrollTo).toHaveBeenCalledWith(0, 0);
  });

  test('leads to the newest day where the reader follows it', () => {
    const { state, actions, around } = aReader({ newerCount: 1 });
    expect(listShown(state).newerDay).toEqual({ day: friday, count: 1 });
    actions.showWaiting();
    expect(state.pinnedDay.value).toBeUndefined();
    const monday = aRow({ day: '2026-11-23' });
    const answer = aPanelData({ day: '2026-11-23', today: '2026-11-23', members: [monday] });
    takeAnswer(state, answer);
    expect(shownIds(state)).toEqual([monday.paper.id]);
    expect(state.pinnedDay.value).toBe('2026-11-23');
    expect(around.askAgain).toHaveBeenCalledOnce();
  });

  test('stays on the day that was picked, though there are newer ones', () => {
    const { state, actions } = aReader();
    actions.showDay('2026-11-18');
    const answer = aPanelData({ day: '2026-11-18', members: rows.slice(1), newerCount: 5 });
    takeAnswer(state, answer);
    takeAnswer(state, { ...answer, members: rows });
    actions.showWaiting();
    expect(state.pinnedDay.value).toBe('2026-11-18');
    expect(shownIds(state)).toEqual(ids);
  });
});

describe('moving the current card', () => {
  test.each<[string, number, (1 | -1)[], number]>([
    ['down', 0, [1], 1],
    ['up', 2, [-1], 1],
    ['not past the end', 2, [1, 1], 2],
    ['not past the beginning', 0, [-1], 0],
  ])('%s', (_, from, steps, to) => {
    const { state, actions } = aReader();
    state.currentId.value = ids[from];
    for (const step of steps) actions.moveCurrent(step);
    expect(state.currentId.value).toBe(ids[to]);
  });

  test('to the card given', () => {
    const { state, actions } = aReader();
    actions.moveCurrent(ids[2] ?? '');
    expect(state.currentId.value).toBe(ids[2]);
  });

  test('takes the first card where none was chosen, and none where there is none', () => {
    const { state, actions } = aReader();
    state.currentId.value = undefined;
    actions.moveCurrent(1);
    expect(state.currentId.value).toBe(ids[0]);
    const empty = aReader({ members: [] });
    empty.actions.moveCurrent(1);
    expect(empty.state.currentId.value).toBeUndefined();
  });
});
