import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followList } from '../../../../entrypoints/sidepanel/follow-list.ts';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import type { PanelData } from '../../../../storage/panel-data.ts';
import { aSource, friday, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const week = ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'];

beforeEach(() => {
  vi.useFakeTimers({ now: fridayNoon });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A panel that follows its list; `answer` is what the store says next, `end` ends what was asked of the worker. */
function aReader(fields: Partial<PanelData>) {
  const state = aPanelState({ storedDays: [], ...fields });
  const fetchDays = vi.fn(() => {
    state.asking.value += 1;
  });
  const visitTrending = vi.fn();
  followList(state, { fetchDays, visitTrending });
  return {
    state,
    visitTrending,
    fetchDays,
    answer: (changed: Partial<PanelData>) =>
      takeAnswer(state, aPanelData({ storedDays: [], ...fields, ...changed })),
    end: () => {
      state.asking.value -= 1;
    },
  };
}

test.each<[string, Partial<PanelData>, string[] | undefined]>([
  ['a week asks for all that is missing', { view: 'week' }, week],
  ['a week asks for the rest', { view: 'week', storedDays: week.slice(1) }, [friday]],
  ['a whole week asks for nothing', { view: 'week', storedDays: week }, undefined],
  ['a day is asked for elsewhere', { view: 'day' }, undefined],
  ['what is saved needs no day', { view: 'saved' }, undefined],
])('%s', (_, fields, days) => {
  expect(aReader(fields).fetchDays.mock.calls).toEqual(days ? [[days]] : []);
});

test('a month never asks for days ahead', () => {
  const { fetchDays } = aReader({ view: 'month', storedDays: week });
  const [days] = fetchDays.mock.calls[0] as unknown as [string[]];
  expect(days.at(0)).toBe('2026-11-13');
  expect(days.at(-1)).toBe('2026-11-02');
});

test('goes on while days come, and stops when nothing came', () => {
  const { fetchDays, answer, end } = aReader({ view: 'week' });
  answer({ storedDays: week.slice(0, 2) });
  expect(fetchDays).toHaveBeenCalledTimes(1);
  end();
  expect(fetchDays).toHaveBeenLastCalledWith(week.slice(2));
  end();
  answer({ storedDays: week.slice(0, 2), newCount: 5 });
  expect(fetchDays).toHaveBeenCalledTimes(2);
  answer({ storedDays: week.slice(0, 4) });
  expect(fetchDays).toHaveBeenLastCalledWith(week.slice(4));
});

test('asks again when the list is entered again', () => {
  const { state, fetchDays, answer, end } = aReader({ view: 'week' });
  end();
  state.mustEnter.value = true;
  answer({});
  expect(fetchDays).toHaveBeenCalledTimes(2);
});

test('asks for nothing while the Hub has asked for patience', () => {
  const source = aSource({ limitedUntil: fridayNoon + 60_000 });
  const { fetchDays, answer } = aReader({ view: 'week', source });
  expect(fetchDays).not.toHaveBeenCalled();
  vi.setSystemTime(fridayNoon + 60_000);
  answer({ source });
  expect(fetchDays).toHaveBeenCalledOnce();
});

test('what is trending is visited whenever the reader enters it, and at no other time', () => {
  const { state, visitTrending, fetchDays, answer } = aReader({ view: 'trending' });
  expect(visitTrending).toHaveBeenCalledTimes(1);
  answer({ newCount: 5 });
  expect(visitTrending).toHaveBeenCalledTimes(1);
  state.mustEnter.value = true;
  answer({ view: 'day' });
  expect(visitTrending).toHaveBeenCalledTimes(1);
  state.mustEnter.value = true;
  answer({});
  expect(visitTrending).toHaveBeenCalledTimes(2);
  expect(fetchDays).not.toHaveBeenCalled();
});

test('what is trending is visited also while the days of another list are on their way', () => {
  const { state, visitTrending, answer } = aReader({ view: 'week' });
  expect(state.asking.value).toBe(1);
  state.mustEnter.value = true;
  answer({ view: 'trending' });
  expect(visitTrending).toHaveBeenCalledTimes(1);
});
