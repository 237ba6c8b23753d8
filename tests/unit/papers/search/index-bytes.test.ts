import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SearchIndex } from '../../../../papers/search/search-index.ts';
import { searchDocument } from '../../../search/arbitraries.ts';
import { searchIndex } from '../../../search/index-search.ts';

function bytesOf(seed: number, count: number): ArrayBuffer {
  const index = new SearchIndex();
  for (const paper of fc.sample(searchDocument, { numRuns: count, seed })) index.add([paper]);
  return index.serialise();
}

test('an index without papers is stored and read as well', () => {
  const loaded = SearchIndex.load(new SearchIndex().serialise());
  expect(loaded?.size).toBe(0);
  expect(loaded && searchIndex(loaded, { kind: 'word', text: 'lamp' }).hits).toEqual([]);
});

test('what is read and written again has the same bytes', () => {
  const bytes = bytesOf(1, 5);
  const again = SearchIndex.load(bytes.slice())?.serialise();
  expect(again && new Uint8Array(again)).toEqual(new Uint8Array(bytes));
});

test('bytes with any single bit changed are refused', () => {
  const whole = new Uint8Array(bytesOf(2, 2));
  const accepted: number[] = [];
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const damaged = whole.slice();
    damaged[bit >>> 3] = (damaged[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
    if (SearchIndex.load(damaged.buffer)) accepted.push(bit);
  }
  expect(accepted).toEqual([]);
});

test('bytes that were cut off, lengthened or are of something else are refused', () => {
  const whole = bytesOf(3, 2);
  for (let length = 0; length < whole.byteLength; length += 1) {
    expect(SearchIndex.load(whole.slice(0, length))).toBeUndefined();
  }
  expect(SearchIndex.load(whole.transfer(whole.byteLength + 4))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(SearchIndex.load(bytes.slice().buffer)).toBeUndefined();
    }),
  );
});

test('several bits changed at once, anywhere, are refused', () => {
  const whole = new Uint8Array(bytesOf(4, 6));
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(fc.uniqueArray(change, { selector: ([at]) => at >>> 2, minLength: 1 }), (all) => {
      const damaged = whole.slice();
      for (const [at, bits] of all) damaged[at] = (damaged[at] ?? 0) ^ bits;
      expect(SearchIndex.load(damaged.buffer)).toBeUndefined();
    }),
    // Found by chance: the first byte of a word and of the sum itself.
    {
      examples: [
        [
          [
            [683, 205],
            [11, 253],
          ],
        ],
      ],
      numRuns: 1_000,
    },
  );
});

test('the format of a version to come is refused', () => {
  const bytes = bytesOf(5, 2);
  const words = new Uint32Array(bytes);
  words[1] = (words[1] ?? 0) + 1;
  expect(SearchIndex.load(bytes)).toBeUndefined();
});
