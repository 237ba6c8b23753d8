import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notifier } from '../../../../entrypoints/sidepanel/notices.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const saved = { kind: 'saved', title: 'Lamps' } as const;
const exported = { kind: 'exported', count: 2 } as const;

test('a notice goes by itself after eight seconds', () => {
  const state = aPanelState();
  notifier(state).notify(saved);
  vi.advanceTimersByTime(7_999);
  expect(state.notice.value).toEqual(saved);
  vi.advanceTimersByTime(1);
  expect(state.notice.value).toBeUndefined();
});

test('the next notice takes the place of the last one, and has its own time', () => {
  const state = aPanelState();
  const { notify } = notifier(state);
  notify(saved);
  vi.advanceTimersByTime(5_000);
  notify(exported);
  vi.advanceTimersByTime(5_000);
  expect(state.notice.value).toEqual(exported);
  vi.advanceTimersByTime(3_000);
  expect(state.notice.value).toBeUndefined();
});

test('a notice can be sent away, and its time with it', () => {
  const state = aPanelState();
  const { notify } = notifier(state);
  notify(saved);
  notify(undefined);
  expect(state.notice.value).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test('a notice stays while it is held, and has its whole time again when it is let go', () => {
  const state = aPanelState();
  const { notify, holdNotice } = notifier(state);
  notify(saved);
  vi.advanceTimersByTime(7_000);
  holdNotice(true);
  vi.advanceTimersByTime(60_000);
  notify(exported);
  vi.advanceTimersByTime(60_000);
  expect(state.notice.value).toEqual(exported);
  holdNotice(false);
  vi.advanceTimersByTime(7_999);
  expect(state.notice.value).toEqual(exported);
  vi.advanceTimersByTime(1);
  expect(state.notice.value).toBeUndefined();
});

test('being told again that nobody holds it gives a notice no more time', () => {
  const state = aPanelState();
  const { notify, holdNotice } = notifier(state);
  notify(saved);
  vi.advanceTimersByTime(7_000);
  holdNotice(false);
  vi.advanceTimersByTime(1_000);
  expect(state.notice.value).toBeUndefined();
});

test('a notice that was sent away is held no longer', () => {
  const state = aPanelState();
  const { notify, holdNotice } = notifier(state);
  notify(saved);
  holdNotice(true);
  notify(undefined);
  notify(exported);
  vi.advanceTimersByTime(8_000);
  expect(state.notice.value).toBeUndefined();
});

test('a notice that stays goes only when it is sent away, or another takes its place', () => {
  const state = aPanelState();
  const { notify, holdNotice } = notifier(state);
  const stays = { kind: 'in-words', words: 'Wait', stays: true } as const;
  notify(stays);
  vi.advanceTimersByTime(60_000);
  holdNotice(true);
  holdNotice(false);
  vi.advanceTimersByTime(60_000);
  expect(state.notice.value).toEqual(stays);
  notify(saved);
  vi.advanceTimersByTime(8_000);
  expect(state.notice.value).toBeUndefined();
});
