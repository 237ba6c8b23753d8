import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listActions } from '../../../../entrypoints/sidepanel/list-actions.ts';
import { friday, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: fridayNoon });
});

afterEach(() => {
  vi.useRealTimers();
});

function aReader() {
  const state = aPanelState();
  const around = { askAgain: vi.fn(), visitDay: vi.fn(), onEnter: vi.fn() };
  return { state, around, actions: listActions(state, around) };
}

describe('stepping by a week or a month', () => {
  test.each<['week' | 'month', string, 1 | -1, string | undefined]>([
    ['week', '2026-11-18', -1, '2026-11-13'],
    ['week', '2026-11-13', 1, undefined],
    ['week', '2026-11-06', 1, '2026-11-13'],
    ['month', '2026-09-08', 1, '2026-10-30'],
    ['month', '2026-10-08', 1, undefined],
    ['month', '2026-01-31', -1, '2025-12-31'],
  ])('in the %s view, from %s by %i leads to %s and stays in the view', (view, from, step, to) => {
    const { state, actions, around } = aReader();
    state.place.value = { view, day: from, queries: {} };
    state.pinnedDay.value = from;
    actions.stepDay(step);
    expect(state.pinnedDay.value).toBe(to);
    expect(state.place.value.view).toBe(view);
    expect(around.visitDay).not.toHaveBeenCalled();
  });

  test.each<['week' | 'month', string]>([
    ['week', friday],
    ['month', friday],
  ])('the newest %s has none behind it', (view, day) => {
    const { state, actions, around } = aReader();
    state.place.value = { view, queries: {} };
    state.pinnedDay.value = day;
    actions.stepDay(1);
    expect(around.askAgain).not.toHaveBeenCalled();
  });
});

test.each<['day' | 'week' | 'month', string, string | undefined]>([
  ['day', '2026-11-19', '2026-11-19'],
  ['week', '2026-11-17', undefined],
  ['week', '2026-11-13', '2026-11-13'],
  ['month', '2026-11-03', undefined],
  ['month', '2025-09-30', '2025-09-30'],
])('in the %s view, picking %s pins %s: the newest stretch is followed', (view, day, pinned) => {
  const { state, actions } = aReader();
  state.place.value = { view, queries: {} };
  actions.showDay(day);
  expect(state.place.value.view).toBe(view);
  expect(state.place.value.day).toBe(pinned);
  expect(state.pinnedDay.value).toBe(pinned);
});
