import { test } from '@playwright/test';
import { faults } from '../../torture/faults/registry.ts';
import { torture } from '../../torture/torture.ts';
import { expect } from '../harness/expect.ts';

/** The same seed, the same faults in the same order. */
const seed = Number(process.env.PAPERBOY_SEED ?? 1);

test('whatever strikes, in whatever order, every invariant holds behind it', async () => {
  test.setTimeout(360_000);
  // Each fault once.
  const { lines, broken, vacuous } = await torture({
    ...{ seed, faults },
    goesOn: (step) => step < faults.length,
  });
  for (const line of lines) console.log(line);
  expect(broken).toEqual([]);
  expect(vacuous).toEqual([]);
});
