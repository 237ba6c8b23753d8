import { expect, test } from 'vitest';
import { Refusals, refusalWords } from '../../../../papers/importing/refusals.ts';

test('what was refused is said in one short line', () => {
  const refusals = new Refusals();
  refusals.add(3, 'noId', `  A\n\tStudy ${'of lamps '.repeat(40)}`);
  refusals.add(4, 'badItem', `${'x'.repeat(79)}😀`);
  expect(refusals.list.map(({ text }) => text)).toEqual([
    `A Study ${'of lamps '.repeat(8)}`,
    `${'x'.repeat(79)}\ufffd`,
  ]);
});

test('after five hundred it is said once that there is more', () => {
  const refusals = new Refusals();
  for (let line = 1; line <= 2_000; line += 1) refusals.add(line, 'badItem', 'x');
  expect(refusals.list).toHaveLength(501);
  expect(refusals.list.at(-1)).toEqual({ line: 501, reason: 'tooMany', text: '' });
});

test('each reason has words of its own', () => {
  const words = Object.values(refusalWords);
  expect(new Set(words).size).toBe(words.length);
});
