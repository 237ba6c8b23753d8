import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenLookedAt } from '../../../../entrypoints/sidepanel/when-looked-at.ts';

let listHeight: number;

beforeEach(() => {
  vi.useFakeTimers();
  listHeight = window.innerHeight + 1;
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockImplementation(() => listHeight);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const scroll = () => window.dispatchEvent(new Event('scroll'));

test('what waits comes when the reader rests, once', () => {
  const act = vi.fn();
  const { wait } = whenLookedAt(act);
  wait();
  vi.advanceTimersByTime(600);
  wait();
  vi.advanceTimersByTime(600);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  scroll();
  expect(act).toHaveBeenCalledTimes(1);
});

test('it comes at once when the reader scrolls, and not again when they rest', () => {
  const act = vi.fn();
  whenLookedAt(act).wait();
  scroll();
  expect(act).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  scroll();
  expect(act).toHaveBeenCalledTimes(1);
});

test('what was forgotten does not come', () => {
  const act = vi.fn();
  const { wait, cancel } = whenLookedAt(act);
  wait();
  cancel();
  vi.runAllTimers();
  scroll();
  expect(act).not.toHaveBeenCalled();
});

test('it comes in the next frame where what is drawn leaves room in the window', () => {
  const act = vi.fn();
  whenLookedAt(act).wait();
  listHeight = window.innerHeight;
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersToNextFrame();
  expect(act).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});
