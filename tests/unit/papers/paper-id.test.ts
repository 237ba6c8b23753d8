import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPaperId } from '../../../papers/paper-id.ts';

test.each([
  ['2511.01234', '2511.01234'],
  [' 2511.01234v2\n', '2511.01234'],
  ['2406.105', '2406.00105'],
  ['1412.6980', '1412.6980'],
  ['1412.12', '1412.0012'],
  ['1501.12', '1501.00012'],
])('%j is the paper %s', (raw, id) => {
  expect(toPaperId(raw)).toBe(id);
});

test.each([
  ['2513.01234'],
  ['2500.01234'],
  ['2511.012345'],
  ['2511.'],
  ['2511.01234v'],
  ['2511.01234v1234'],
  ['251.01234'],
  ['２５１１.01234'],
  ['2511,01234'],
  ['2511.01234/../x'],
  ['2511.01234\n2511.01235'],
  ['cs/0112017'],
  ['__proto__'],
  [''],
  [2511.01234],
  [null],
  [undefined],
  [{}],
  [['2511.01234']],
])('%j is no paper', (raw) => {
  expect(toPaperId(raw)).toBeUndefined();
});

test('an id is digits and one dot, and its own id', () => {
  const nearly = fc.stringMatching(/^ ?\d{3,4}[./]\d{0,6}(v\d{0,4})?$/);
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string(), fc.anything()), (raw) => {
      const id = toPaperId(raw);
      if (id === undefined) return;
      expect(id).toMatch(/^[0-9]{4}\.[0-9]{4,5}$/);
      expect(toPaperId(id)).toBe(id);
    }),
    { numRuns: 1000 },
  );
});
