import { expect, test } from 'vitest';
import { dailyPapers } from '../../../../papers/sources/daily-papers.ts';
import { friday } from '../../../fixtures/factories.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';
import { placedSpecimens } from '../../../hub/specimens/placed.ts';
import { specimens } from '../../../hub/specimens/registry.ts';

test.each(specimens)('the parser reads $name', ({ paper, outer, expect: expected }) => {
  // As it comes over the wire: what is undefined there is missing.
  const body = JSON.parse(JSON.stringify([aWireItem(1, paper, outer)]));
  const parsed = dailyPapers.parseDay(body, friday);
  const [read] = parsed?.papers ?? [];
  expect(read).toBeDefined();
  expect(parsed?.badItems).toBe(0);
  const told = Object.entries(read ?? {}).filter(([field]) => field in expected);
  expect(Object.fromEntries(told)).toEqual(expected);
});

test('each specimen expects something, has a name of its own, and stands in one day of the stand-in Hub', () => {
  const names = specimens.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(specimens.filter((specimen) => Object.keys(specimen.expect).length === 0)).toEqual([]);
  const placed = Array.from({ length: 60 }, (_, age) => placedSpecimens(age)).flat();
  expect(placed).toHaveLength(specimens.length);
});
