import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Texts } from '../../../../papers/facts/texts.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 60, maxLength: 80 }),
);

function stored(texts: Texts): Texts {
  const [lengths, bytes] = texts.sections();
  return new Texts([new Uint32Array(lengths.buffer), bytes]);
}

test('texts of any signs are as they were, stored once, twice, and with others behind them', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (first, later) => {
      const texts = new Texts();
      for (const each of first) texts.push(each);
      const grown = stored(texts);
      for (const each of later) grown.push(each);
      const all = [...first, ...later].map((each) => each.toWellFormed());
      for (const read of [grown, stored(grown)]) {
        expect(read.fits).toBe(true);
        expect(Array.from(all, (_, number) => read.get(number))).toEqual(all);
        expect(read.length).toBe(all.length);
      }
    }),
    {
      examples: [
        [
          ['\ufeffeel', 'Zoë', '潘', 'a\ud800b'],
          ['', 'é'.repeat(40), '\udc00'],
        ],
      ],
    },
  );
});

test('texts that are not as long as their lengths say do not fit', () => {
  expect(new Texts([new Uint32Array([3]), new Uint8Array(2)]).fits).toBe(false);
});
