import { expect, test } from 'vitest';
import { singular } from '../../../../papers/words/singular.ts';

test.each([
  ['models', 'model'],
  ['studies', 'study'],
  ['batches', 'batch'],
  ['losses', 'loss'],
  ['boxes', 'box'],
  ['databases', 'database'],
  ['caches', 'cache'],
  ['llms', 'llm'],
  ['gpus', 'gpu'],
  ['biases', 'bias'],
  ['lenses', 'lens'],
])('%j and %j are one word', (many, one) => {
  expect(singular(many)).toBe(one);
  expect(singular(one)).toBe(one);
});

test.each(['bias', 'loss', 'corpus', 'analysis', 'has', 'news', 'τs', '4s', 'bus', 'lens'])(
  '%j stays as it is',
  (word) => {
    expect(singular(word)).toBe(word);
  },
);
