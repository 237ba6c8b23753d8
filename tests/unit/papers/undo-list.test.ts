import { expect, test } from 'vitest';
import { undoList } from '../../../papers/undo-list.ts';

const listOf = (ids: string) => [...ids].map((id) => ({ id }));

test.each([
  ['abc', 'ac', 'ac', 'abc', 'what was taken comes back in its place'],
  ['abc', 'ac', 'ca', 'cab', 'behind the one that it stood behind, wherever that is now'],
  ['abc', 'bc', 'c', 'ac', 'first, where it was the first'],
  ['abc', 'ac', 'abc', 'abc', 'but not twice'],
  ['ab', 'abc', 'dabc', 'dab', 'what was added goes'],
  ['abc', 'cab', 'cab', 'abc', 'what was moved goes back'],
  ['abc', 'cab', 'cadb', 'abdc', 'what was added since keeps its place meanwhile'],
  ['abc', 'cab', 'acb', 'acb', 'what was moved again since stays'],
  ['abc', 'cab', 'cb', 'bc', 'what was taken since stays away'],
])('of %s, made %s, now %s, taking it back leaves %s: %s', (before, after, now, expected) => {
  const undo = { before: listOf(before), after: listOf(after) };
  expect(undoList(listOf(now), undo)).toEqual(listOf(expected));
});
