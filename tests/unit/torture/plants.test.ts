// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faults } from '../../torture/faults/registry.ts';
import { plants } from '../../torture/planted/plants.ts';

const places = plants.flatMap(({ id, changes }) =>
  changes.map(({ file, from }) => ({ id, file, from })),
);

test.each(places)('the planted defect $id finds its place in $file', ({ file, from }) => {
  const source = readFileSync(file, 'utf8');
  expect(source.split(from).length - 1).toBe(1);
});

test('every planted defect shows by a fault that there is', () => {
  const known = new Set(faults.map(({ id }) => id));
  expect(plants.length).toBe(8);
  for (const plant of plants) {
    expect(plant.faults.length).toBeGreaterThan(0);
    for (const id of plant.faults) expect(known).toContain(id);
  }
});
