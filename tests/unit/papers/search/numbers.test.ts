import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfNumber, numberAt, pushNumber } from '../../../../papers/search/numbers.ts';

const edges = [0, 191, 192, 447, 448, 16_319, 16_320, 0xff_ffff, 0xffff_ffff];
const number = fc.oneof(fc.nat(20_000), fc.integer({ min: 0, max: 0xffff_ffff }));

test('numbers of up to 32 bits are read as they were written, one behind the other', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
      const written: number[] = [];
      for (const value of numbers) pushNumber(written, value);
      const bytes = Uint8Array.from(written);
      const read: number[] = [];
      let at = 0;
      for (; at < bytes.length; at += bytesOfNumber(bytes[at] ?? 0)) read.push(numberAt(bytes, at));
      expect(read).toEqual(numbers);
      expect(at).toBe(bytes.length);
    }),
    { examples: [[edges]] },
  );
});

test('a number below 192 takes one byte, one below 16,320 two', () => {
  const lengths = edges.map((value) => {
    const written: number[] = [];
    pushNumber(written, value);
    return written.length;
  });
  expect(lengths).toEqual([1, 1, 2, 2, 2, 2, 5, 5, 5]);
});
