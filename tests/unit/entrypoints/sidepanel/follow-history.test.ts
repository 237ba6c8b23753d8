// @vitest-environment node
import { expect, test } from 'vitest';
import { followHistory } from '../../../../entrypoints/sidepanel/follow-history.ts';
import type { HistoryProgress } from '../../../../papers/history.ts';
import { fridayNoon as now } from '../../../fixtures/factories.ts';

const progress = (days: number, fields: Partial<HistoryProgress> = {}): HistoryProgress => ({
  from: '2026-11-20',
  floor: '2026-01-02',
  days,
  of: 200,
  isPaused: false,
  isDone: false,
  ...fields,
});

/** A panel that asks a worker, which answers when the test says so. */
function aPanel() {
  const answers: (() => void)[] = [];
  let clock = now;
  const take = followHistory(
    () => new Promise<void>((resolve) => answers.push(resolve)),
    () => clock,
  );
  const answer = async () => {
    answers.at(-1)?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    take,
    answer,
    asks: () => answers.length,
    passTime: (ms: number) => {
      clock += ms;
    },
  };
}

test('the worker is asked again once it has answered, while that brings days', async () => {
  const panel = aPanel();
  panel.take(progress(10));
  for (const days of [11, 12, 30]) panel.take(progress(days));
  expect(panel.asks()).toBe(1);
  await panel.answer();
  expect(panel.asks()).toBe(2);
  // A second answer that brought nothing is not followed by a third question, until something comes by itself.
  await panel.answer();
  expect(panel.asks()).toBe(2);
  panel.take(progress(30));
  expect(panel.asks()).toBe(2);
  panel.take(progress(31));
  expect(panel.asks()).toBe(3);
});

test.each([
  ['nothing is known', undefined],
  ['all is there', progress(200, { isDone: true })],
  ['it is paused', progress(10, { isPaused: true })],
  ['the Hub has asked for patience', progress(10, { waitsUntil: now + 1 })],
])('nobody is asked where %s', (_, given) => {
  const panel = aPanel();
  panel.take(given);
  expect(panel.asks()).toBe(0);
});

test.each([
  ['a pause', progress(10, { isPaused: true }), progress(10)],
  [
    'a wait for the Hub',
    progress(10, { waitsUntil: now + 5 }),
    progress(10, { waitsUntil: now + 5 }),
  ],
  ['a wish for more', progress(10), progress(10, { floor: '2025-01-02' })],
])('it goes on after %s', async (_, before, after) => {
  const panel = aPanel();
  panel.take(progress(10));
  await panel.answer();
  panel.take(before);
  expect(panel.asks()).toBe(1);
  panel.passTime(5);
  panel.take(after);
  expect(panel.asks()).toBe(2);
});
