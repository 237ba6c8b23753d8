import { expect, test, vi } from 'vitest';
import { touchedIds, UndoStack } from '../../../../entrypoints/sidepanel/undo-stack.ts';
import type { Undo } from '../../../../storage/act.ts';

const undoOf = (...ids: string[]): Undo =>
  ids.map((paperId) => ({ paperId, before: {}, after: { seenAt: 1 }, wasNew: true }));
const own = (title: string) => ({ undo: undoOf(title), title });
/** The papers of everything that is left to undo, in the order in which it is taken back. */
const takenBack = (stack: UndoStack) => {
  const ids: string[][] = [];
  while (stack.nextKey !== undefined) {
    const act = stack.pop();
    if (act) ids.push(touchedIds(act));
  }
  expect(stack.pop()).toBeUndefined();
  return ids;
};

test('the last act is taken back first', () => {
  const stack = new UndoStack();
  for (const title of ['one', 'two', 'three']) stack.push(own(title));
  expect(takenBack(stack)).toEqual([['three'], ['two'], ['one']]);
});

test('an act is found by its key, whatever was done since, and only once', () => {
  const stack = new UndoStack();
  const [one = 0, two = 0] = ['one', 'two'].map((title) => stack.push(own(title)));
  expect(stack.nextKey).toBe(two);
  expect(stack.take(one)?.title).toBe('one');
  expect(stack.take(one)).toBeUndefined();
  expect(stack.nextKey).toBe(two);
  expect(takenBack(stack)).toEqual([['two']]);
  expect(stack.push(own('three'))).not.toBe(two);
});

test('the user’s own acts come before what was passed by, whatever came later', () => {
  const stack = new UndoStack();
  stack.pass(undoOf('early'), 0);
  stack.push(own('own'));
  stack.pass(undoOf('late', 'later'), 1000);
  expect(stack.pop()?.title).toBe('own');
  const passing = stack.pop();
  expect(passing && touchedIds(passing)).toEqual(['early', 'late', 'later']);
  expect(passing?.title).toBeUndefined();
  expect(takenBack(stack)).toEqual([]);
});

test('one undo takes back what was passed by within a minute, not the whole session', () => {
  const stack = new UndoStack();
  for (const at of [0, 30, 59, 60, 100, 119, 120]) stack.pass(undoOf(`after ${at}`), at * 1000);
  expect(takenBack(stack)).toEqual([
    ['after 120'],
    ['after 60', 'after 100', 'after 119'],
    ['after 0', 'after 30', 'after 59'],
  ]);
});

test('a clock that was set back does not make one batch of everything', () => {
  const stack = new UndoStack();
  stack.pass(undoOf('before'), 10_000_000);
  stack.pass(undoOf('after'), 0);
  expect(takenBack(stack)).toEqual([['after'], ['before']]);
});

test('what was passed by in another list is another batch', () => {
  const stack = new UndoStack();
  stack.pass(undoOf('a'), 0);
  stack.endBatch();
  stack.pass(undoOf('b'), 1);
  stack.pass(undoOf('c'), 2);
  expect(takenBack(stack)).toEqual([['b', 'c'], ['a']]);
});

test('what was passed by after an undo is a new batch', () => {
  const stack = new UndoStack();
  stack.pass(undoOf('a'), 0);
  stack.endBatch();
  stack.pass(undoOf('b'), 1);
  stack.pop();
  stack.pass(undoOf('c'), 2);
  expect(takenBack(stack)).toEqual([['c'], ['a']]);
});

test('an act that changed nothing cannot be taken back', () => {
  const stack = new UndoStack();
  expect(stack.push({ undo: [], title: 'nothing' })).toBeUndefined();
  stack.pass([], 0);
  expect(stack.nextKey).toBeUndefined();
  expect(stack.pop()).toBeUndefined();
});

test('an act upon something else than marks is kept with its way back, though it marked nothing', async () => {
  const stack = new UndoStack();
  const takeBack = vi.fn(async () => {});
  stack.push(own('one'));
  const key = stack.push({ undo: [], title: 'Lamps', takeBack });
  expect(stack.nextKey).toBe(key);
  await stack.pop()?.takeBack?.();
  expect(takeBack).toHaveBeenCalledOnce();
  expect(takenBack(stack)).toEqual([['one']]);
});
