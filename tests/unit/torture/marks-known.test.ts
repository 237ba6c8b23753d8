import { expect, test } from 'vitest';
import { MarksKnown } from '../../torture/marks-known.ts';

const id = '2611.00001';
const saved = [{ paperId: id, savedAt: 5 }];

test('what was shown as done has to be stored', () => {
  const marks = new MarksKnown();
  marks.ask(id, 'savedAt', true);
  expect(marks.lost([])).toEqual([]);
  marks.show(id, 'savedAt', true);
  expect(marks.lost(saved)).toEqual([]);
  expect(marks.lost([])).toEqual([`savedAt ${id} is false`]);
});

test('what was asked for and not shown yet may be stored or not', () => {
  const marks = new MarksKnown();
  marks.ask(id, 'savedAt', true);
  marks.show(id, 'savedAt', true);
  marks.ask(id, 'savedAt', false);
  expect(marks.lost(saved)).toEqual([]);
  expect(marks.lost([])).toEqual([]);
});

test('only what was shown in the last moment is forgiven, and it is counted', () => {
  const marks = new MarksKnown();
  marks.ask(id, 'savedAt', true);
  marks.show(id, 'savedAt', true);
  marks.forgive(Date.now() + 1);
  expect(marks.lost([])).toEqual([`savedAt ${id} is false`]);
  marks.forgive(Date.now() - 60_000);
  expect(marks.lost([])).toEqual([]);
  expect(marks.beside).toBe(1);
});
