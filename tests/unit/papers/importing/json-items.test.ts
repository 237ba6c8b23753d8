import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonItems } from '../../../../papers/importing/json-items.ts';

function itemsOf(text: string) {
  const items = [];
  const all = jsonItems(text);
  let next = all.next();
  for (; !next.done; next = all.next()) items.push(next.value);
  return { items: items.map(({ name, value }) => [name, value]), brokenAt: next.value };
}

test('whatever a document holds, its items are those that JSON.parse finds', () => {
  const documents = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));
  fc.assert(
    fc.property(documents, fc.constantFrom(undefined, 2, '\t'), (raw, space) => {
      const text = JSON.stringify(raw, undefined, space);
      const document: Record<string, unknown> = JSON.parse(text);
      const wanted = Object.entries(document).flatMap(([name, value]) =>
        Array.isArray(value) ? value.map((item) => [name, item]) : [[name, value]],
      );
      expect(itemsOf(text)).toEqual({ items: wanted, brokenAt: undefined });
    }),
  );
});

test('each item stands at its line', () => {
  const text = '{\n  "a": [\n    1,\n\n    {"x":\n2}\n  ],\n  "b": 3\n}';
  expect([...jsonItems(text)].map(({ name, line }) => [name, line])).toEqual([
    ['a', 3],
    ['a', 5],
    ['b', 8],
  ]);
});

describe('a document that breaks off', () => {
  const whole = JSON.stringify({ a: [{ n: 1 }, { n: '}"]' }, { n: 3 }], b: 4 }, undefined, 2);

  test('gives what is whole before, wherever it does, and says the line', () => {
    const all = itemsOf(whole).items;
    for (let end = 0; end < whole.length; end += 1) {
      const { items, brokenAt } = itemsOf(whole.slice(0, end));
      expect(items).toEqual(all.slice(0, items.length));
      expect(brokenAt).toBeGreaterThan(0);
    }
  });
});

test('an item that is no JSON, or whose quote is missing, costs no other', () => {
  const text =
    '{\n  "a": [\n    {"n": 1},\n    {"n": "2},\n    {"n": oops},\n    {"n": 4}\n  ],\n  "b": 5\n}';
  expect(itemsOf(text)).toEqual({
    items: [
      ['a', { n: 1 }],
      ['a', undefined],
      ['a', undefined],
      ['a', { n: 4 }],
      ['b', 5],
    ],
    brokenAt: undefined,
  });
});

test.each(['', '[1]', 'x', '{"a"', '{"a":}', '{a: 1}', '{"a": [1, }', '\ud800', '{"a": [[[['])(
  '%j is no document, and is read without an error',
  (text) => {
    expect(itemsOf(text).brokenAt).toBe(1);
  },
);

test.each(['{"a":[', '{', '[', '"', '\\"', '{"a":', ',', '}'])(
  'a long row of %j is read to its end',
  (part) => {
    expect(itemsOf(`{"a":[${part.repeat(50_000)}`).items.length).toBeLessThanOrEqual(50_000);
  },
);
