import { describe, expect, test } from 'vitest';
import {
  type Canary,
  readCanary,
  standing,
  type Whole,
} from '../../../../papers/second-copy/canary.ts';

const whole: Whole = { generation: 'g', revision: 5, marks: 10, kept: 4 };
const canary: Canary = { ...whole, version: 1, records: 6, writtenAt: 1 };

describe('two copies', () => {
  test.each<[string, Partial<Whole>, number, Partial<Canary> | undefined, number, string]>([
    ['that agree in everything', {}, 10, {}, 6, 'same'],
    ['of which the second lacks the last acts', { revision: 7, kept: 5 }, 10, {}, 6, 'behind'],
    ['of which the first is the older', { revision: 4 }, 10, {}, 6, 'apart'],
    ['of which the first lost rows', {}, 9, {}, 6, 'apart'],
    ['of which the first lost rows while the second is behind', { revision: 7 }, 9, {}, 6, 'apart'],
    ['of which the second lost records', {}, 10, {}, 5, 'apart'],
    ['of which the second has records too many', {}, 10, {}, 7, 'apart'],
    ['of two databases', { generation: 'h' }, 10, {}, 6, 'apart'],
    ['that count what is kept otherwise', { kept: 3 }, 10, {}, 6, 'apart'],
    ['of which the second says nothing of itself', {}, 10, undefined, 6, 'apart'],
  ])('%s', (_, differs, rows, said, records, how) => {
    const second = said && { ...canary, ...said };
    expect(standing({ ...whole, ...differs }, rows, second, records)).toBe(how);
  });
});

test('a canary is read whole or not at all', () => {
  expect(readCanary({ ...canary, colour: 'yellow' })).toEqual(canary);
  for (const field of Object.keys(canary)) {
    for (const bad of [undefined, null, Number.NaN, {}]) {
      expect(readCanary({ ...canary, [field]: bad })).toBeUndefined();
    }
  }
  for (const raw of [undefined, null, 'x', []]) expect(readCanary(raw)).toBeUndefined();
});
