import { describe, expect, test } from 'vitest';
import {
  type Canary,
  canaryOf,
  readCanary,
  standing,
  type Whole,
} from '../../../../papers/second-copy/canary.ts';

const { acts, ...counts } = {
  ...{ generation: 'g', revision: 5, marks: 10, kept: 4 },
  acts: [4, 5].map((revision) => ({ revision, stamp: revision * 11 })),
};
const whole: Whole = { ...counts, acts };
const canary: Canary = { ...counts, stamp: 55, version: 1, records: 6, writtenAt: 1 };
const later = {
  revision: 7,
  acts: [...acts, { revision: 6, stamp: 66 }, { revision: 7, stamp: 77 }],
};
const setBack = { acts: [{ revision: 5, stamp: 56 }] };

describe('two copies', () => {
  test.each<[string, Partial<Whole>, number, Partial<Canary> | undefined, number, string]>([
    ['that agree in everything', {}, 10, {}, 6, 'same'],
    ['of which the second lacks the last acts', { ...later, kept: 5 }, 10, {}, 6, 'behind'],
    [
      'of which the first is the older',
      { revision: 4, acts: acts.slice(0, 1) },
      10,
      {},
      6,
      'apart',
    ],
    ['of which the first was set back, and has gone on since', setBack, 10, {}, 6, 'apart'],
    ['of which the first is of an earlier version', { acts: [] }, 10, {}, 6, 'apart'],
    ['of which the first lost rows', {}, 9, {}, 6, 'apart'],
    ['of which the first lost rows while the second is behind', later, 9, {}, 6, 'apart'],
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

test('a canary says what the database is as a whole, and has the stamp of its last act', () => {
  expect(canaryOf(whole, 6, 1)).toEqual(canary);
  expect(readCanary(canaryOf({ ...whole, ...later }, 6, 1))).toMatchObject({
    revision: 7,
    stamp: 77,
  });
});

test('a copy that an earlier version has written is compared', () => {
  const { stamp: _, ...earlier } = canary;
  expect(standing(whole, 10, earlier, 6)).toBe('apart');
});

test('a canary is read whole or not at all', () => {
  expect(readCanary({ ...canary, colour: 'yellow' })).toEqual(canary);
  const { stamp: _, ...needed } = canary;
  expect(readCanary({ ...canary, stamp: 'x' })).toEqual(needed);
  for (const field of Object.keys(needed)) {
    for (const bad of [undefined, null, Number.NaN, {}]) {
      expect(readCanary({ ...canary, [field]: bad })).toBeUndefined();
    }
  }
  for (const raw of [undefined, null, 'x', []]) expect(readCanary(raw)).toBeUndefined();
});
