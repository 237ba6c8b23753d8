// @vitest-environment node
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { triedElsewhere, triedInFirefox } from '../../torture/elsewhere.ts';
import { faults } from '../../torture/faults/registry.ts';

/** The groups of the catalogue, and how many faults each has. */
const groups = { A: 13, B: 14, C: 11, D: 9, E: 5, F: 9, G: 4 };

test('every fault of the catalogue strikes at random, or names the tests that try it, or why none does', () => {
  const known = new Set([...faults, ...triedElsewhere].map(({ id }) => id));
  const wanted = Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, at) => `${group}${at + 1}`),
  );
  expect([...known].toSorted()).toEqual(wanted.toSorted());
  for (const { tests, note } of triedElsewhere) expect(tests.length > 0 || note).toBeTruthy();
});

test.each(triedElsewhere.flatMap(({ id, tests }) => tests.map((file) => ({ id, file }))))(
  '$id is tried in $file',
  ({ file }) => {
    expect(existsSync(`tests/${file}`)).toBe(true);
  },
);

test('what is tried in Firefox is of the catalogue, in tests that are there', () => {
  const known = new Set([...faults, ...triedElsewhere].map(({ id }) => id));
  for (const [id, tests] of Object.entries(triedInFirefox)) {
    expect(known).toContain(id);
    for (const file of tests) expect(existsSync(`tests/${file}`), file).toBe(true);
  }
});
